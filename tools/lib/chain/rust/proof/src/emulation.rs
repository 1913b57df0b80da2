// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The emulation has the same effects as that of libchain, and as the kernel.

use crate::ffi;
use crate::program::Scene;
use crate::world::{Chain, Effects, Round, World};
use crate::Options;
use std::collections::BTreeMap;
use syschain::abi::*;
use syschain::decode::{check_args, decode, max_insns, Insn};
use syschain::raw;

const EFAULT: i64 = -14;

/// # Safety
///
/// As of [`raw::emulate`].
unsafe fn emulate_in_c(args: *mut Args, size: usize, flags: u32) -> i64 {
    // SAFETY: the caller answers for the chain
    unsafe { ffi::chain_emulate(args, size, flags) }
}

/// Compare with the emulation of libchain.
pub fn prove_same_as_c(options: &Options) -> Result<String, String> {
    prove(options, emulate_in_c, false)
}

/// Compare with the kernel.
pub fn prove_same_as_kernel(options: &Options) -> Result<String, String> {
    prove(options, raw::call, true)
}

/// A program that is rejected runs nothing.
fn is_harmless(world: &World, scene: &Scene, insns: &mut Vec<Insn>) -> bool {
    let mut words = scene.words.clone();
    let nwords = (scene.args.nwords as usize).min(MAX_WORDS);

    words.resize(words.len().max(nwords), 0);
    insns.clear();
    insns.resize(max_insns(nwords as u32), Insn::EMPTY);
    match check_args(&scene.args).and_then(|()| decode(&scene.args, &words, insns)) {
        Ok(n) => {
            let scene = Scene { words, ..*scene };
            scene.is_harmless(&world.code, &insns[..n])
        }
        Err(_) => true,
    }
}

/// Whether the effects are the same. The kernel may have written a part of results that it cannot
/// write completely, wherever they are.
fn is_same(a: &Effects, b: &Effects, is_kernel: bool) -> bool {
    let (last, before) = a.rounds.split_last().expect("there is a round");
    let lost = is_kernel && last.ret == EFAULT;

    if !lost {
        return a == b;
    }
    b.rounds.len() == a.rounds.len()
        && b.rounds[..before.len()] == *before
        && b.rounds[before.len()].ret == EFAULT
        && b.rounds[before.len()].handled == last.handled
        && a.state == b.state
}

/// The first bytes that differ.
fn difference(a: &[u8], b: &[u8]) -> String {
    match a.iter().zip(b).position(|(a, b)| a != b) {
        Some(at) => {
            let end = (at + 8).min(a.len());
            format!("at {at:#x}: {:x?} {:x?}", &a[at..end], &b[at..end])
        }
        None => "the same".to_string(),
    }
}

fn describe(number: u64, scene: &Scene, other: &Effects, rust: &Effects) -> String {
    let Scene { words, args, .. } = scene;

    format!(
        "program {number}\n{words:#x?}\n{args:x?}\nat {:#x}, size {}, flags {}, rest {:?}\n\
         other: {:?}\nRust:  {:?}\nresults {}\nother memory {}\nstate {}",
        scene.uargs,
        scene.size,
        scene.flags,
        scene.rest,
        other.rounds,
        rust.rounds,
        difference(&other.results, &rust.results),
        difference(&other.memory, &rust.memory),
        difference(&other.state, &rust.state),
    )
}

fn prove(options: &Options, other: Chain, is_kernel: bool) -> Result<String, String> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    let mut insns = Vec::new();
    let world = World::enter();
    let mut failure = None;

    for number in options.programs(if is_kernel { 20_000 } else { 100_000 }) {
        let scene = Scene::new(options.seed, number, &world.code);

        if !is_harmless(&world, &scene, &mut insns) {
            continue;
        }
        let a = world.run(&scene, other);
        let b = world.run(&scene, raw::emulate);
        if !is_same(&a, &b, is_kernel) {
            failure = Some(describe(number, &scene, &a, &b));
            break;
        }
        for round in &a.rounds {
            *counts.entry(end_of(round)).or_insert(0) += 1;
        }
    }
    world.leave();
    match failure {
        Some(failure) => Err(failure),
        None => check_counts(options, &counts),
    }
}

/// How a call of `chain()` ended: the stop reason, or the error.
fn end_of(round: &Round) -> String {
    match (round.ret, round.args) {
        (_, Some(args)) if args.stop == Stop::AtHandler as u32 && round.handled[0] != 0 => {
            "AtHandler".to_string()
        }
        (0.., Some(args)) => match Stop::from_number(args.stop) {
            Some(stop) => format!("{stop:?}"),
            None => "?".to_string(),
        },
        (ret, _) => ret.to_string(),
    }
}

/// Check that each way to end is among them.
fn check_counts(options: &Options, counts: &BTreeMap<String, u64>) -> Result<String, String> {
    let ends = [
        "AtEnd",
        "AtCondition",
        "AtSteps",
        "AtHandler",
        "AtUnresolved",
        "-7",
        "-14",
        "-22",
        "-95",
    ];

    for end in ends {
        if !counts.contains_key(end) && options.is_default() {
            return Err(format!("no chain ended by {end}"));
        }
    }
    Ok(format!("calls of chain() by end {counts:?}"))
}
