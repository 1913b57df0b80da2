// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Prove that the crate does what libchain and the kernel do, on random programs.
//!
//! `syschain-proof [NAME...]` runs the proofs with these names, or all. The environment has
//! SEED, a random seed by default; ROUNDS, the number of programs of each proof; and ONE, the
//! number of a single program of the seed.
#![deny(unsafe_op_in_unsafe_fn)]

mod decoder;
mod emulation;
mod explain;
mod ffi;
mod program;
mod random;
mod words;
mod world;

use std::ops::Range;
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

pub struct Options {
    pub seed: u64,
    rounds: Option<u64>,
    one: Option<u64>,
}

impl Options {
    fn from_environment() -> Options {
        let number = |name| {
            // make passes variables that are not set as empty ones
            let text = std::env::var(name).ok().filter(|text| !text.is_empty())?;
            match text.parse() {
                Ok(number) => Some(number),
                Err(_) => panic!("{name}={text} is not a number"),
            }
        };
        let now = || match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(time) => u64::from(time.subsec_nanos()),
            Err(_) => 1,
        };

        Options {
            seed: number("SEED").unwrap_or_else(now),
            rounds: number("ROUNDS"),
            one: number("ONE"),
        }
    }

    /// The numbers of the programs.
    pub fn programs(&self, default: u64) -> Range<u64> {
        match self.one {
            Some(one) => one..one + 1,
            None => 0..self.rounds.unwrap_or(default),
        }
    }

    /// Whether there are so many programs that each outcome must be among them.
    pub fn is_default(&self) -> bool {
        self.one.is_none() && self.rounds.is_none()
    }
}

struct Proof {
    name: &'static str,
    prove: fn(&Options) -> Result<String, String>,
    needs_kernel: bool,
}

const PROOFS: &[Proof] = &[
    Proof {
        name: "decoder",
        prove: decoder::prove,
        needs_kernel: false,
    },
    Proof {
        name: "words",
        prove: words::prove,
        needs_kernel: false,
    },
    Proof {
        name: "emulation",
        prove: emulation::prove_same_as_c,
        needs_kernel: false,
    },
    Proof {
        name: "explain",
        prove: explain::prove,
        needs_kernel: false,
    },
    Proof {
        name: "kernel",
        prove: emulation::prove_same_as_kernel,
        needs_kernel: true,
    },
];

fn main() -> ExitCode {
    let options = Options::from_environment();
    let names: Vec<String> = std::env::args().skip(1).collect();
    let mut status = ExitCode::SUCCESS;

    println!(
        "TAP version 13\n1..{}\n# seed {}",
        PROOFS.len(),
        options.seed
    );
    for (i, proof) in PROOFS.iter().enumerate() {
        let Proof { name, .. } = proof;
        let number = i + 1;

        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            println!("ok {number} {name} # SKIP not asked for");
            continue;
        }
        if proof.needs_kernel && syschain::raw::is_emulated() {
            println!("ok {number} {name} # SKIP this kernel has no chain()");
            continue;
        }
        let start = Instant::now();
        match (proof.prove)(&options) {
            Ok(text) => println!("# {text}\nok {number} {name} # {:.1?}", start.elapsed()),
            Err(text) => {
                for line in text.lines() {
                    println!("# {line}");
                }
                println!("not ok {number} {name}");
                status = ExitCode::FAILURE;
            }
        }
    }
    status
}
