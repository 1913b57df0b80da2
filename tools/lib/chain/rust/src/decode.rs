// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Decode the words of a program into checked entries, with the rules of the kernel.
//!
//! [`decode`] finds each error that can be found without running the program. It reports the same
//! reason and the same entry as `chain()`.

use crate::abi::{
    Args, Comparator, Stop, BITMAP_MASK, COMPARATORS, COND_SYMBOLIC_SHIFT, HANDLER_EACH, JUMP,
    LOAD_SHIFT, MAX_ARGS, MAX_ENTRIES, MAX_WORDS, NARGS_SHIFT, NCONDS_SHIFT, OP, OP_LAST, OP_LOAD,
    STOP, SYMBOLIC_SHIFT,
};

/// The shortest entry: number, control word, handler.
pub(crate) const MIN_ENTRY_WORDS: usize = 3;
/// The first address above user memory.
pub(crate) const USER_END: u64 = 0x7fff_ffff_f000;

const E2BIG: i32 = 7;
const EINVAL: i32 = 22;
const EOPNOTSUPP: i32 = 95;

/// One checked entry of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insn {
    /// The number of the system call or operation.
    pub nr: u32,
    /// The control word.
    pub bits: u32,
    /// Where in the program the handler words begin. The conditions, if any, follow them.
    pub handlers: usize,
    /// The argument words; unused ones are 0.
    pub args: [u64; MAX_ARGS],
}

impl Insn {
    /// An entry to initialise an array with.
    pub const EMPTY: Insn = Insn {
        nr: 0,
        bits: 0,
        handlers: 0,
        args: [0; MAX_ARGS],
    };
}

/// Why a program is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// The error of `chain()`, positive: `EINVAL`, `E2BIG` or `EOPNOTSUPP`.
    pub errno: i32,
    /// The rule that the program breaks.
    pub stop: Stop,
    /// The index of the entry that breaks it; 0 if no entry does.
    pub entry: u32,
}

impl Rejected {
    pub(crate) fn new(stop: Stop, entry: usize) -> Rejected {
        let errno = match stop {
            Stop::BadWords | Stop::BadEntries => E2BIG,
            Stop::BadCall | Stop::BadHandlerCall => EOPNOTSUPP,
            _ => EINVAL,
        };

        Rejected {
            errno,
            stop,
            entry: entry as u32,
        }
    }
}

/// An upper bound of the number of entries in a program of `nwords` words.
pub const fn max_insns(nwords: u32) -> usize {
    let n = nwords as usize / MIN_ENTRY_WORDS;

    if n < MAX_ENTRIES {
        n
    } else {
        MAX_ENTRIES
    }
}

/// The number of arguments, from a control word.
pub(crate) const fn nargs(bits: u32) -> usize {
    (bits >> NARGS_SHIFT & 7) as usize
}

/// The number of conditions, from a control word.
pub(crate) const fn nconds(bits: u32) -> usize {
    (bits >> NCONDS_SHIFT & 7) as usize
}

/// The number of handler words, from a control word.
pub(crate) const fn nhandlers(bits: u32) -> usize {
    if bits as u64 & HANDLER_EACH != 0 {
        nconds(bits)
    } else {
        1
    }
}

/// The number of words of an entry, from its control word.
pub(crate) const fn entry_length(bits: u32) -> usize {
    let nconds = nconds(bits);
    let comparators = if nconds != 0 { 1 } else { 0 };

    2 + nargs(bits) + nhandlers(bits) + comparators + nconds
}

/// The arguments that are result references, or with a bit of [`load_mask`], `i32` loads.
pub(crate) const fn ref_mask(bits: u32) -> u32 {
    bits >> SYMBOLIC_SHIFT & 0x3f
}

/// The arguments that are loaded.
pub(crate) const fn load_mask(bits: u32) -> u32 {
    bits >> LOAD_SHIFT & 0x3f
}

/// The conditions whose values are result references.
pub(crate) const fn cond_ref_mask(bits: u32) -> u32 {
    bits >> COND_SYMBOLIC_SHIFT & 0x7f
}

/// Check the arguments that do not depend on the program.
pub fn check_args(args: &Args) -> Result<(), Rejected> {
    if args.reserved != 0 {
        return Err(Rejected::new(Stop::BadReserved, 0));
    }
    if args.nwords == 0 {
        return Err(Rejected::new(Stop::BadEmpty, 0));
    }
    if args.nwords as usize > MAX_WORDS {
        return Err(Rejected::new(Stop::BadWords, 0));
    }
    Ok(())
}

/// Check a program and find its entries.
///
/// If there are several errors, the first entry with an error decides. Errors that depend on the
/// whole program come later: jumps and references beyond its end, the restorer, the number of
/// results, the entry to resume at. The kernel refuses system calls after all of these, with
/// [`Stop::BadCall`]; this function accepts each number.
///
/// `words` are the [`nwords`](Args::nwords) words of the program, and [`check_args`] has accepted
/// `args`. Return the number of entries, which are at the start of `insns`.
///
/// # Panics
///
/// If `words` has fewer words, or `insns` fewer entries than [`max_insns`] of them.
pub fn decode(args: &Args, words: &[u64], insns: &mut [Insn]) -> Result<usize, Rejected> {
    let words = &words[..args.nwords as usize];
    let insns = &mut insns[..max_insns(args.nwords)];
    let mut decoder = Decoder::new(args, words);
    let mut n = 0;
    let mut at = 0;

    while words.len() - at >= MIN_ENTRY_WORDS && n < MAX_ENTRIES {
        insns[n] = decoder.entry(n, at)?;
        at += entry_length(insns[n].bits);
        n += 1;
    }
    if at < words.len() && n == MAX_ENTRIES {
        return Err(Rejected::new(Stop::BadEntries, n));
    }
    if at < words.len() {
        return Err(Rejected::new(Stop::BadTruncated, n));
    }
    decoder.check_ends(n)?;
    Ok(n)
}

/// A reference or jump that is checked when the number of entries is known.
struct Far {
    target: usize,
    rejected: Rejected,
}

impl Far {
    /// Keep the one that leads farthest, and of these the first.
    fn keep(far: &mut Option<Far>, target: usize, rejected: Rejected) {
        if !matches!(far, Some(farthest) if farthest.target >= target) {
            *far = Some(Far { target, rejected });
        }
    }
}

struct Decoder<'a> {
    args: &'a Args,
    words: &'a [u64],
    far_jump: Option<Far>,
    far_result: Option<Far>,
    /// The first entry with a handler address.
    handler: Option<usize>,
}

impl<'a> Decoder<'a> {
    fn new(args: &'a Args, words: &'a [u64]) -> Decoder<'a> {
        Decoder {
            args,
            words,
            far_jump: None,
            far_result: None,
            handler: None,
        }
    }

    /// Decode the entry `i` at the word `at`. Its length is checked before its words are read.
    fn entry(&mut self, i: usize, at: usize) -> Result<Insn, Rejected> {
        let words = &self.words[at..];
        let nr = check_number(words[0]).map_err(|stop| Rejected::new(stop, i))?;
        let bits = check_bits(nr, words[1]).map_err(|stop| Rejected::new(stop, i))?;
        let (nargs, nhandlers) = (nargs(bits), nhandlers(bits));

        if words.len() < entry_length(bits) {
            return Err(Rejected::new(Stop::BadTruncated, i));
        }

        let (args, rest) = words[2..].split_at(nargs);
        let (handlers, conds) = rest.split_at(nhandlers);
        self.check_entry_args(i, nr, bits, args)?;
        for &handler in handlers {
            self.check_handler(i, bits, handler)?;
        }
        if nconds(bits) != 0 {
            self.check_conds(i, bits, conds[0], &conds[1..=nconds(bits)])?;
        }

        let mut insn = Insn {
            nr,
            bits,
            handlers: at + 2 + nargs,
            args: [0; MAX_ARGS],
        };
        insn.args[..nargs].copy_from_slice(args);
        Ok(insn)
    }

    /// Check that the entry that a result reference in entry `i` names exists.
    fn check_result(&mut self, i: usize, word: u64, stop: Stop) -> Result<(), Rejected> {
        let entry = word as u32 as usize;
        let rejected = Rejected::new(stop, i);

        if self.args.steps != 0 {
            // In a loop it may be a later one
            Far::keep(&mut self.far_result, entry, rejected);
        } else if entry >= i {
            return Err(rejected);
        }
        Ok(())
    }

    fn check_entry_args(
        &mut self,
        i: usize,
        nr: u32,
        bits: u32,
        args: &[u64],
    ) -> Result<(), Rejected> {
        let (refs, loads) = (ref_mask(bits), load_mask(bits));

        for (k, &word) in args.iter().enumerate() {
            if (refs & !loads) >> k & 1 != 0 {
                self.check_result(i, word, Stop::BadArg)?;
            }
        }
        // A computed size is checked when the entry runs
        if nr == OP_LOAD && (refs | loads) & 2 == 0 && !matches!(args[1], 1 | 2 | 4 | 8) {
            return Err(Rejected::new(Stop::BadLoadSize, i));
        }
        Ok(())
    }

    fn check_jump(&mut self, i: usize, target: u64) -> Result<(), Rejected> {
        if target == STOP {
            return Ok(());
        }
        if target > MAX_ENTRIES as u64 {
            return Err(Rejected::new(Stop::BadTarget, i));
        }
        if target as usize <= i && self.args.steps == 0 {
            return Err(Rejected::new(Stop::BadBackward, i));
        }
        let rejected = Rejected::new(Stop::BadTarget, i);
        Far::keep(&mut self.far_jump, target as usize, rejected);
        Ok(())
    }

    fn check_handler(&mut self, i: usize, bits: u32, handler: u64) -> Result<(), Rejected> {
        if u64::from(bits) & JUMP != 0 {
            return self.check_jump(i, handler);
        }
        if handler == 0 {
            return Ok(());
        }
        if nconds(bits) == 0 || handler >= USER_END {
            return Err(Rejected::new(Stop::BadHandler, i));
        }
        self.handler.get_or_insert(i);
        Ok(())
    }

    /// Check the conditions: the word of their comparators, and their values.
    fn check_conds(
        &mut self,
        i: usize,
        bits: u32,
        comparators: u64,
        values: &[u64],
    ) -> Result<(), Rejected> {
        for (k, &value) in values.iter().enumerate() {
            let is_ref = cond_ref_mask(bits) >> k & 1 != 0;
            let comparator = comparator_at(comparators, k);

            if comparator >= COMPARATORS {
                return Err(Rejected::new(Stop::BadComparator, i));
            }
            if !takes_value(comparator) {
                if is_ref {
                    return Err(Rejected::new(Stop::BadCondMask, i));
                }
                if value != 0 {
                    return Err(Rejected::new(Stop::BadValue, i));
                }
            } else if is_ref {
                self.check_result(i, value, Stop::BadValueResult)?;
            }
        }
        if comparators >> (4 * values.len()) != 0 {
            return Err(Rejected::new(Stop::BadComparatorWord, i));
        }
        Ok(())
    }

    /// Check references beyond the program, and arguments that depend on it.
    fn check_ends(&self, nentries: usize) -> Result<(), Rejected> {
        let restorer = self.args.restorer;
        let is_restorer_good = match self.handler {
            Some(_) => restorer != 0 && restorer < USER_END,
            None => restorer == 0,
        };

        if let Some(jump) = &self.far_jump {
            if jump.target > nentries {
                return Err(jump.rejected);
            }
        }
        if let Some(result) = &self.far_result {
            if result.target >= nentries {
                return Err(result.rejected);
            }
        }
        if !is_restorer_good {
            let entry = self.handler.unwrap_or(0);
            return Err(Rejected::new(Stop::BadRestorer, entry));
        }
        if (self.args.nresults as usize) < nentries {
            return Err(Rejected::new(Stop::BadResults, 0));
        }
        if self.args.resume as usize > nentries + 1 {
            return Err(Rejected::new(Stop::BadResume, 0));
        }
        Ok(())
    }
}

/// The number of the comparator of a condition, from the word of comparators.
pub(crate) const fn comparator_at(comparators: u64, k: usize) -> u32 {
    (comparators >> (4 * k)) as u32 & 15
}

/// Whether a comparator compares with a value.
pub(crate) const fn takes_value(comparator: u32) -> bool {
    comparator != Comparator::Always as u32 && comparator != Comparator::IsError as u32
}

/// The number of arguments of an operation.
fn op_nargs(nr: u32) -> usize {
    match nr - OP {
        0 => 0,
        1 => 1,
        _ => 2,
    }
}

fn check_number(number: u64) -> Result<u32, Stop> {
    if number >> 32 != 0 {
        return Err(Stop::BadNumber);
    }
    if number > u64::from(OP_LAST) {
        return Err(Stop::BadOperation);
    }
    Ok(number as u32)
}

fn check_bits(nr: u32, word: u64) -> Result<u32, Stop> {
    let bits = word as u32;
    let (nargs, nconds) = (nargs(bits), nconds(bits));

    if word & !BITMAP_MASK != 0 {
        return Err(Stop::BadBitmap);
    }
    if nargs > MAX_ARGS || (nr >= OP && nargs != op_nargs(nr)) {
        return Err(Stop::BadNargs);
    }
    if (ref_mask(bits) | load_mask(bits)) >> nargs != 0 {
        return Err(Stop::BadArgMask);
    }
    if cond_ref_mask(bits) >> nconds != 0 {
        return Err(Stop::BadCondMask);
    }
    if word & (JUMP | HANDLER_EACH) != 0 && nconds == 0 {
        return Err(Stop::BadAction);
    }
    Ok(bits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::abi::{
        load, load32, nargs as nargs_bits, nconds as nconds_bits, result, symbolic, OP_ADD, OP_MOV,
        OP_NOP,
    };

    const NOP: [u64; 3] = [OP_NOP as u64, 0, 0];

    fn args(words: &[u64]) -> Args {
        Args {
            nwords: words.len() as u32,
            nresults: MAX_ENTRIES as u32,
            ..Args::default()
        }
    }

    fn decode_words(args: &Args, words: &[u64]) -> Result<Vec<Insn>, Rejected> {
        let mut insns = vec![Insn::EMPTY; max_insns(args.nwords)];

        let n = decode(args, words, &mut insns)?;
        insns.truncate(n);
        Ok(insns)
    }

    fn why(args: &Args, words: &[u64]) -> (Stop, u32) {
        let Rejected { errno, stop, entry } = decode_words(args, words).unwrap_err();
        let is_big = stop == Stop::BadEntries;

        assert_eq!(errno, if is_big { E2BIG } else { EINVAL });
        (stop, entry)
    }

    #[test]
    fn entries_have_their_words() {
        let bits = nargs_bits(2) | nconds_bits(1) | JUMP | symbolic(0) | load32(1);
        let words = [
            &NOP[..],
            &[OP_ADD.into(), bits, result(0, -1), 0x1000, STOP, 11, 0],
            &[39, nargs_bits(1) | load(0), 8, 0],
        ]
        .concat();
        let insns = decode_words(&args(&words), &words).unwrap();

        assert_eq!(insns.len(), 3);
        assert_eq!((insns[1].nr, insns[1].bits), (OP_ADD, bits as u32));
        assert_eq!(insns[1].args, [result(0, -1), 0x1000, 0, 0, 0, 0]);
        assert_eq!((insns[1].handlers, insns[2].handlers), (7, 13));
    }

    #[test]
    fn arguments_are_checked_first() {
        let all = Args {
            reserved: 1,
            ..Args::default()
        };
        let empty = Args::default();
        let long = |nwords| Args {
            nwords,
            ..Args::default()
        };

        assert_eq!(check_args(&all).unwrap_err().stop, Stop::BadReserved);
        assert_eq!(check_args(&empty).unwrap_err().stop, Stop::BadEmpty);
        assert_eq!(check_args(&long(MAX_WORDS as u32)), Ok(()));
        let rejected = check_args(&long(MAX_WORDS as u32 + 1)).unwrap_err();
        assert_eq!((rejected.stop, rejected.errno), (Stop::BadWords, E2BIG));
    }

    #[test]
    fn the_number_of_entries_is_limited() {
        let words = NOP.repeat(MAX_ENTRIES);
        assert_eq!(decode_words(&args(&words), &words).unwrap().len(), 1024);

        // Also by a single word more
        for more in [1, 3] {
            let words = [&words[..], &NOP[..more]].concat();
            assert_eq!(why(&args(&words), &words), (Stop::BadEntries, 1024));
        }
    }

    #[test]
    fn references_name_earlier_entries_except_in_loops() {
        let mov = |entry| {
            [
                OP_MOV.into(),
                nargs_bits(1) | symbolic(0),
                result(entry, 0),
                0,
            ]
        };
        let words = [mov(1), mov(0)].concat();
        let mut args = args(&words);

        assert_eq!(why(&args, &words), (Stop::BadArg, 0));
        args.steps = 1;
        assert!(decode_words(&args, &words).is_ok());
        // Of the references beyond the end, the farthest is reported, and of these the first
        let words = [mov(2), mov(9), mov(9)].concat();
        args.nwords = words.len() as u32;
        assert_eq!(why(&args, &words), (Stop::BadArg, 1));
    }

    #[test]
    fn a_truncated_entry_is_rejected_before_its_words_are_read() {
        let bits = nargs_bits(1) | nconds_bits(7) | HANDLER_EACH;
        let mut words = vec![OP_MOV.into(), bits, 5];

        words.resize(entry_length(bits as u32), 0);
        assert!(decode_words(&args(&words), &words).is_ok());
        while words.len() > 1 {
            words.pop();
            assert_eq!(why(&args(&words), &words), (Stop::BadTruncated, 0));
        }
    }

    #[test]
    fn a_handler_needs_a_restorer_and_the_reverse() {
        let bits = nargs_bits(1) | nconds_bits(1);
        let words = [&NOP[..], &[OP_MOV.into(), bits, 5, 0x1000, 0, 5]].concat();
        let mut args = args(&words);

        assert_eq!(why(&args, &words), (Stop::BadRestorer, 1));
        args.restorer = USER_END;
        assert_eq!(why(&args, &words), (Stop::BadRestorer, 1));
        args.restorer = 0x2000;
        assert!(decode_words(&args, &words).is_ok());
        args.nwords = 3;
        assert_eq!(why(&args, &words), (Stop::BadRestorer, 0));
    }
}
