// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The decoder accepts and rejects programs as `chain_decode.c` does, and finds the same entries.

use crate::ffi;
use crate::program::{Code, Scene};
use crate::Options;
use std::collections::BTreeMap;
use std::ptr::{null, null_mut};
use syschain::abi::*;
use syschain::decode::{check_args, decode, max_insns, Insn, Rejected};

/// What a decoder finds: the entries, or errno, reason and entry.
type Found = Result<Vec<Insn>, (i32, u32, u32)>;

const CODE: Code = Code {
    handlers: [0x1111_0000, 0x2222_0000],
    restorer: 0x3333_0000,
};

/// All reasons that a decoder can give.
const REASONS: std::ops::RangeInclusive<u32> = 16..=41;

fn decode_in_c(args: &Args, words: &[u64], insns: &mut Vec<ffi::Insn>) -> Found {
    let mut decoder = ffi::Decoder {
        args,
        words: words.as_ptr(),
        user_end: 0x7fff_ffff_f000,
        insns: null_mut(),
        has_handler: 0,
        handler: 0,
        entry: 0,
        stop: 0,
        private: [0; 6],
    };
    // SAFETY: both are valid
    let error = unsafe { ffi::chain_check_args(args, &mut decoder.stop) };

    if error != 0 {
        return Err((-error, decoder.stop, 0));
    }
    let empty = ffi::Insn {
        nr: 0,
        bits: 0,
        handlers: null(),
        args: [0; 6],
    };
    insns.clear();
    insns.resize(max_insns(args.nwords), empty);
    decoder.insns = insns.as_mut_ptr();
    // SAFETY: there are nwords words, and room for the entries
    let n = unsafe { ffi::chain_decode(&mut decoder) };
    if n < 0 {
        return Err((-n, decoder.stop, decoder.entry));
    }
    Ok(insns[..n as usize]
        .iter()
        .map(|insn| Insn {
            nr: insn.nr,
            // Without the bits for the run loop of the kernel
            bits: insn.bits & BITMAP_MASK as u32,
            handlers: (insn.handlers as usize - words.as_ptr() as usize) / 8,
            args: insn.args,
        })
        .collect())
}

fn decode_in_rust(args: &Args, words: &[u64], insns: &mut Vec<Insn>) -> Found {
    let result = check_args(args).and_then(|()| {
        insns.clear();
        insns.resize(max_insns(args.nwords), Insn::EMPTY);
        decode(args, words, insns)
    });

    match result {
        Ok(n) => Ok(insns[..n].to_vec()),
        Err(Rejected { errno, stop, entry }) => Err((errno, stop as u32, entry)),
    }
}

/// Compare the decoders. Return a description of the programs, or of the first difference.
pub fn prove(options: &Options) -> Result<String, String> {
    let mut stops = BTreeMap::new();
    let mut c_insns = Vec::new();
    let mut rust_insns = Vec::new();
    let mut accepted = 0_u64;

    for number in options.programs(1_000_000) {
        let mut scene = Scene::new(options.seed, number, &CODE);
        let nwords = (scene.args.nwords as usize).min(MAX_WORDS);

        if scene.words.len() < nwords {
            scene.words.resize(nwords, 0);
        }
        let c = decode_in_c(&scene.args, &scene.words, &mut c_insns);
        let rust = decode_in_rust(&scene.args, &scene.words, &mut rust_insns);
        if c != rust {
            let Scene { words, args, .. } = scene;
            return Err(format!(
                "program {number}\n{args:?}\n{words:#x?}\nC: {c:?}\nRust: {rust:?}"
            ));
        }
        match c {
            Ok(_) => accepted += 1,
            Err((_, stop, _)) => *stops.entry(stop).or_insert(0) += 1,
        }
    }
    for stop in REASONS {
        // The policy of calls and the shadow stack are no matter of the decoder
        let is_other = stop == Stop::BadCall as u32 || stop == Stop::BadHandlerCall as u32;
        if !is_other && !stops.contains_key(&stop) && options.is_default() {
            return Err(format!("no program was rejected by {stop}"));
        }
    }
    Ok(format!("{accepted} accepted, rejected by reason {stops:?}"))
}
