// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Explain in a sentence how a chain ended, or why its program is invalid.
//!
//! `chain()` returns the rule that a program broke, and the entry. The functions here look in that
//! entry for the argument, the condition or the handler that broke the rule. If they find none,
//! because the program was changed or is gone, the sentence gives the rule alone.

use crate::abi::{self, Args, Stop};
use crate::decode::{
    comparator_at, cond_ref_mask, entry_length, load_mask, nargs, nconds, nhandlers, ref_mask,
    takes_value, Rejected, MIN_ENTRY_WORDS,
};
use crate::emulate::compare;
use crate::error_names::error_name;
use crate::info;
use std::{io, iter};

/// Errors are the results from here to -1.
const MIN_ERROR: i64 = -4095;

const EINTR: i64 = 4;
const E2BIG: i64 = 7;
const ENOMEM: i64 = 12;
const EFAULT: i64 = 14;
const EINVAL: i64 = 22;
const ENOSYS: i64 = 38;
const ENODATA: i64 = 61;

/// Explain in a sentence how a chain ended.
///
/// This is for chains that are run by [`raw`](crate::raw). An `Outcome` or an `Error` of a
/// [`Chain`](crate::Chain) has the sentence as its `Display`.
///
/// * `args`: the chain, after it was run or rejected.
/// * `words`: its program. If it is shorter than `args.nwords`, the sentence does without it.
/// * `results`: its results, as far as there are some.
/// * `ret`: the return value of `chain()`.
/// * `names`: a name for each of the first entries; `None`: the entry has no name.
///
/// ```
/// use syschain::abi::{self, Args, Stop};
///
/// let words = [3, abi::nargs(1) | abi::symbolic(0), abi::result(5, 0), 0];
/// let args = Args {
///     nwords: 4,
///     stop: Stop::BadArg as u32,
///     ..Args::default()
/// };
/// assert_eq!(
///     syschain::explain(&args, &words, &[], -22, &[Some("shut")]),
///     "entry 0 \"shut\" (close): argument 0 refers to entry 5, but the program has 1 entry"
/// );
/// ```
pub fn explain(
    args: &Args,
    words: &[u64],
    results: &[i64],
    ret: i64,
    names: &[Option<&str>],
) -> String {
    let name = |entry: u32| *names.get(entry as usize)?;
    Ended::new(args, words, results, ret, &name).sentence()
}

/// Explain how a chain of the builder ended. `name` looks up the name of an entry.
pub(crate) fn explain_run<'a>(
    args: &'a Args,
    words: &'a [u64],
    results: &'a [i64],
    ret: i64,
    name: &'a dyn Fn(u32) -> Option<&'a str>,
) -> String {
    Ended {
        is_built: true,
        ..Ended::new(args, words, results, ret, name)
    }
    .sentence()
}

/// Explain why a chain cannot be built. `errno` is positive.
pub(crate) fn explain_fault(errno: i32, fault: &str) -> String {
    let error = error_text(-i64::from(errno));
    format!("the chain cannot be built: {fault}: {error}")
}

/// The first of the entries whose system call failed, and its result.
pub(crate) fn first_error(words: &[u64], results: &[i64]) -> Option<(u32, i64)> {
    iter::zip(0.., iter::zip(entries(words), results))
        .map(|(index, (words, &result))| (Entry { index, words }, result))
        .find(|(entry, result)| entry.has_failed(*result))
        .map(|(entry, result)| (entry.index, result))
}

/// Large numbers are hexadecimal, because most of them are addresses or bits.
fn number_text(number: i64) -> String {
    if (MIN_ERROR..=0xffff_ffff).contains(&number) {
        number.to_string()
    } else {
        format!("{number:#x}")
    }
}

/// "-9 EBADF (Bad file descriptor)"; the description is that of the C library.
fn error_text(error: i64) -> String {
    let errno = error.wrapping_neg() as i32;
    let described = io::Error::from_raw_os_error(errno).to_string();
    let code = format!(" (os error {errno})");
    let description = described.strip_suffix(&code).unwrap_or(&described);
    match error_name(errno) {
        Some(name) => format!("{error} {name} ({description})"),
        None => format!("{error} ({description})"),
    }
}

fn is_error(result: i64) -> bool {
    (MIN_ERROR..0).contains(&result)
}

/// "1 argument", "2 arguments"
fn count_text(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

/// From each entry the words up to the end of the program.
fn entries(words: &[u64]) -> impl Iterator<Item = &[u64]> {
    iter::successors(Some(words), |rest| rest.get(length(rest)?..))
        .take_while(|rest| !rest.is_empty())
}

/// The length of the first entry; `None`: not even the shortest entry fits.
fn length(words: &[u64]) -> Option<usize> {
    (words.len() >= MIN_ENTRY_WORDS).then(|| entry_length(words[1] as u32))
}

fn has_flag(bits: u32, flag: u64) -> bool {
    u64::from(bits) & flag != 0
}

/// An entry: its index, and the words from there to the end of the program.
///
/// It has no words if the program has no such entry, and too few if the program ends in it.
#[derive(Clone, Copy)]
struct Entry<'a> {
    index: u32,
    words: &'a [u64],
}

impl<'a> Entry<'a> {
    fn number(self) -> Option<u64> {
        self.words.first().copied()
    }

    /// The control word, of an entry that has at least the words of the shortest one.
    fn control(self) -> Option<u64> {
        (self.words.len() >= MIN_ENTRY_WORDS).then(|| self.words[1])
    }

    /// The parts of an entry that is not cut off.
    fn parts(self) -> Option<Parts<'a>> {
        let bits = self.control()? as u32;
        let words = self.words.get(2..entry_length(bits))?;
        let (args, words) = words.split_at(nargs(bits));
        let (handlers, words) = words.split_at(nhandlers(bits));
        let (comparators, values) = words.split_at(words.len().min(1));
        Some(Parts {
            bits,
            args,
            handlers,
            comparators: comparators.first().copied().unwrap_or(0),
            values,
        })
    }

    /// Whether the result is the error of a system call. That of an operation is no error.
    fn has_failed(self, result: i64) -> bool {
        self.number()
            .map_or(false, |number| number < abi::OP.into())
            && is_error(result)
    }
}

/// Words that break a rule, without the entry's name in front. `None`: they break no rule, or are
/// not there.
impl Entry<'_> {
    fn bad_truncated(self) -> Option<String> {
        self.number()?;
        let left = self.words.len();
        let (at_least, length) = match length(self.words) {
            Some(length) => ("", length),
            None => ("at least ", MIN_ENTRY_WORDS),
        };
        (left < length).then(|| {
            format!(" needs {at_least}{length} words, but the program ends after {left} of them")
        })
    }

    fn bad_number(self) -> Option<String> {
        let number = self.number()?;
        (number >> 32 != 0).then(|| format!(": the number {number:#x} is longer than 32 bits"))
    }

    fn bad_operation(self) -> Option<String> {
        let number = self.number()?;
        (number > abi::OP_LAST.into()).then(|| format!(": there is no operation {number:#x}"))
    }

    fn bad_call(self) -> Option<String> {
        let number = self.number().filter(|&number| number < abi::OP.into())?;
        let why = info::by_number(number as u32).and_then(|call| call.refused);
        let why = why.unwrap_or("this kernel does not allow it");
        Some(format!(" cannot be chained: {why}"))
    }

    fn bad_bitmap(self) -> Option<String> {
        let unknown = self.control()? & !abi::BITMAP_MASK;
        (unknown != 0).then(|| format!(": the bits {unknown:#x} of the control word are unknown"))
    }

    fn bad_nargs(self) -> Option<String> {
        let nargs = nargs(self.control()? as u32);
        let has = count_text(nargs, "argument");
        let number = self.number()?;
        let operation = info::by_number(number as u32).filter(|_| number >= abi::OP.into());
        match operation.map(|operation| operation.nparams) {
            Some(n) if nargs as i32 != n => Some(format!(" has {has}, but must have {n}")),
            None if nargs > abi::MAX_ARGS => Some(format!(
                " has {has}, but can have at most {}",
                abi::MAX_ARGS
            )),
            _ => None,
        }
    }

    fn bad_arg_mask(self) -> Option<String> {
        let bits = self.control()? as u32;
        let nargs = nargs(bits);
        let mask = (ref_mask(bits) | load_mask(bits)) >> nargs;
        beyond(mask.into(), 1, "bit", "argument", nargs)
    }

    fn bad_load_size(self) -> Option<String> {
        match (self.number()?, self.parts()?.args) {
            (number, &[_, size]) if number == abi::OP_LOAD.into() => {
                let size = number_text(size as i64);
                Some(format!(": the size {size} is not 1, 2, 4 or 8"))
            }
            _ => None,
        }
    }

    fn bad_comparator(self) -> Option<String> {
        let parts = self.parts()?;
        let last = abi::COMPARATORS - 1;
        let k = (0..parts.values.len()).find(|&k| parts.comparator(k) > last)?;
        let comparator = parts.comparator(k);
        Some(format!(
            ": condition {k} has comparator {comparator}, but the last one is {last}"
        ))
    }

    fn bad_comparator_word(self) -> Option<String> {
        let parts = self.parts()?;
        let nconds = parts.values.len();
        beyond(
            parts.comparators >> (4 * nconds),
            4,
            "comparator",
            "condition",
            nconds,
        )
    }

    fn bad_action(self) -> Option<String> {
        let bits = self.control()? as u32;
        let flag = if has_flag(bits, abi::JUMP) {
            "CHAIN_JUMP"
        } else {
            "CHAIN_HANDLER_EACH"
        };
        (nconds(bits) == 0 && has_flag(bits, abi::JUMP | abi::HANDLER_EACH))
            .then(|| format!(": {flag} is set, but there is no condition"))
    }

    fn bad_handler(self) -> Option<String> {
        let parts = self.parts()?;
        let (which, handler) = parts.handler_text(parts.largest_handler()?);
        if has_flag(parts.bits, abi::JUMP) || handler == 0 {
            return None;
        }
        Some(if parts.values.is_empty() {
            format!("{which} has the handler word {handler:#x}, but no condition: it must be 0")
        } else {
            format!("{which} has a handler at {handler:#x}, which is no address of a program")
        })
    }
}

/// The parts of an entry behind its number.
struct Parts<'a> {
    bits: u32,
    args: &'a [u64],
    handlers: &'a [u64],
    comparators: u64,
    values: &'a [u64],
}

impl Parts<'_> {
    /// The arguments that are result references, with their indices.
    fn references(&self) -> impl Iterator<Item = (usize, u64)> + '_ {
        let mask = ref_mask(self.bits) & !load_mask(self.bits);
        let args = self.args.iter().copied().enumerate();
        args.filter(move |(k, _)| mask >> k & 1 != 0)
    }

    /// The values of conditions that are result references, with the indices of the conditions.
    fn cond_references(&self) -> impl Iterator<Item = (usize, u64)> + '_ {
        let values = self.values.iter().copied().enumerate();
        values.filter(|(k, _)| self.is_cond_reference(*k))
    }

    fn is_cond_reference(&self, k: usize) -> bool {
        cond_ref_mask(self.bits) >> k & 1 != 0
    }

    fn comparator(&self, k: usize) -> u32 {
        comparator_at(self.comparators, k)
    }

    /// The handler word that belongs to a condition.
    fn handler(&self, k: usize) -> u64 {
        self.handlers[if has_flag(self.bits, abi::HANDLER_EACH) {
            k
        } else {
            0
        }]
    }

    /// A handler word, and ": condition 1" if each condition has one.
    fn handler_text(&self, k: usize) -> (String, u64) {
        let which = if has_flag(self.bits, abi::HANDLER_EACH) {
            format!(": condition {k}")
        } else {
            String::new()
        };
        (which, self.handlers[k])
    }

    /// The index of the largest handler word. If one breaks a rule that sets a limit, this does.
    fn largest_handler(&self) -> Option<usize> {
        let handlers = self.handlers;
        (0..handlers.len()).reduce(|largest, k| {
            let is_larger = handlers[k] != abi::STOP && handlers[k] > handlers[largest];
            if is_larger || handlers[largest] == abi::STOP {
                k
            } else {
                largest
            }
        })
    }
}

/// There is a bit or comparator for an argument or condition from `n` on, of which there are `n`:
/// for those of which `rest`, with `width` bits each, is not 0.
fn beyond(rest: u64, width: u32, part: &str, whose: &str, n: usize) -> Option<String> {
    (rest != 0).then(|| {
        let k = n + (rest.trailing_zeros() / width) as usize;
        format!(
            ": there is a {part} for {whose} {k}, but it has {}",
            count_text(n, whose)
        )
    })
}

/// The text in front of the value of a condition, and behind it, by comparator.
static COMPARISONS: [(&str, &str); abi::COMPARATORS as usize] = [
    ("result == ", ""),
    ("result != ", ""),
    ("result > ", ""),
    ("result > ", ", unsigned"),
    ("result < ", ""),
    ("result < ", ", unsigned"),
    ("result >= ", ""),
    ("result >= ", ", unsigned"),
    ("result <= ", ""),
    ("result <= ", ", unsigned"),
    ("always", ""),
    ("the result is an error", ""),
    ("the result has all bits of ", ""),
    ("the result has no bit of ", ""),
];

/// What a condition does to the chain.
#[derive(PartialEq, Eq)]
enum Test {
    True,
    False,
    /// Its value is the result of an entry that has not run.
    Unresolved,
}

/// A chain that has ended.
struct Ended<'a> {
    args: &'a Args,
    entries: Vec<&'a [u64]>,
    results: &'a [i64],
    ret: i64,
    name: &'a dyn Fn(u32) -> Option<&'a str>,
    /// It is one of the builder, which is continued by its resume().
    is_built: bool,
}

impl<'a> Ended<'a> {
    fn new(
        args: &'a Args,
        words: &'a [u64],
        results: &'a [i64],
        ret: i64,
        name: &'a dyn Fn(u32) -> Option<&'a str>,
    ) -> Self {
        let nwords = args.nwords as usize;
        let program = words.get(..nwords).filter(|_| nwords <= abi::MAX_WORDS);
        Ended {
            args,
            entries: entries(program.unwrap_or_default()).collect(),
            results: &results[..results.len().min(args.nresults as usize)],
            ret,
            name,
            is_built: false,
        }
    }

    fn nentries(&self) -> u32 {
        self.entries.len() as u32
    }

    fn entry(&self, index: u32) -> Entry<'a> {
        let words = self.entries.get(index as usize).copied();
        Entry {
            index,
            words: words.unwrap_or_default(),
        }
    }

    fn result(&self, index: u32) -> Option<i64> {
        self.results.get(index as usize).copied()
    }

    /// Whether the entry that a reference names has not run.
    fn did_not_run(&self, reference: u64) -> bool {
        self.result(reference as u32) == Some(abi::NOT_RUN)
    }

    /// The entries before `end` whose system calls failed.
    fn failed(&self, end: u32) -> impl Iterator<Item = Entry<'a>> + '_ {
        (0..end).map(|index| self.entry(index)).filter(|entry| {
            self.result(entry.index)
                .map_or(false, |r| entry.has_failed(r))
        })
    }
}

/// Parts of sentences.
impl Ended<'_> {
    /// "entry 3", and its name if it has one. A reference is as good as an index.
    fn place(&self, reference: u64) -> String {
        let index = reference as u32;
        match (self.name)(index) {
            Some(name) => format!("entry {index} \"{name}\""),
            None => format!("entry {index}"),
        }
    }

    /// "entry 3 (read)"
    fn entry_text(&self, entry: Entry) -> String {
        let place = self.place(entry.index.into());
        let number = entry.number().and_then(|number| u32::try_from(number).ok());
        match number.map(|number| (number, info::by_number(number))) {
            Some((_, Some(call))) => format!("{place} ({})", call.name),
            Some((number, None)) if number < abi::OP => format!("{place} (system call {number})"),
            _ => place,
        }
    }

    fn nentries_text(&self) -> String {
        match self.nentries() {
            1 => "the program has 1 entry".to_string(),
            n => format!("the program has {n} entries"),
        }
    }

    /// "entry 3 (read) returned ...", and the reason if it has not run.
    fn outcome_text(&self, entry: Entry, result: i64) -> String {
        let who = self.entry_text(entry);
        let returned = if is_error(result) {
            error_text(result)
        } else {
            number_text(result)
        };
        let missing = entry
            .parts()
            .filter(|_| result == -ENODATA)
            .and_then(|parts| parts.references().find(|(_, word)| self.did_not_run(*word)));
        match missing {
            Some((k, word)) => format!(
                "{who} returned {returned}, as its argument {k} is the result of {}, which has not run",
                self.place(word)
            ),
            None => format!("{who} returned {returned}"),
        }
    }

    /// The value of a condition.
    fn value_text(&self, parts: &Parts, k: usize) -> String {
        let value = parts.values[k];
        if !parts.is_cond_reference(k) {
            return number_text(value as i64);
        }
        let place = self.place(value);
        match (value as i64) >> 32 {
            0 => format!("the result of {place}"),
            addend if addend < 0 => format!("the result of {place} - {}", -addend),
            addend => format!("the result of {place} + {addend}"),
        }
    }

    /// "condition 1 (result < 0)"
    fn condition_text(&self, parts: &Parts, k: usize) -> Option<String> {
        let comparator = parts.comparator(k);
        let (before, after) = COMPARISONS.get(comparator as usize)?;
        let value = if takes_value(comparator) {
            self.value_text(parts, k)
        } else {
            String::new()
        };
        Some(format!("condition {k} ({before}{value}{after})"))
    }
}

/// The end of a chain that was not rejected. `None`: the sentence of the stop reason has to do.
impl Ended<'_> {
    /// Test a condition as the chain has; `None`: it cannot be told.
    fn test(&self, parts: &Parts, k: usize, result: i64) -> Option<Test> {
        let comparator = parts.comparator(k);
        if comparator >= abi::COMPARATORS {
            return None;
        }
        let mut value = parts.values[k] as i64;
        if parts.is_cond_reference(k) {
            let addend = value >> 32;
            match self.result(value as u32)? {
                abi::NOT_RUN => return Some(Test::Unresolved),
                referenced => value = referenced.wrapping_add(addend),
            }
        }
        Some(if compare(comparator, result, value) {
            Test::True
        } else {
            Test::False
        })
    }

    /// The condition that ended the chain: the first one that is not false.
    fn last_condition<'e>(&self, entry: Entry<'e>, expected: Test) -> Option<(Parts<'e>, usize)> {
        let parts = entry.parts()?;
        let result = self.result(entry.index)?;
        for k in 0..parts.values.len() {
            match self.test(&parts, k, result)? {
                Test::False => (),
                test => return (test == expected).then_some((parts, k)),
            }
        }
        None
    }

    /// "entry 3 (read) returned ..., and its condition 1 (result < 0)", and the handler word.
    fn true_condition(&self, entry: Entry) -> Option<(String, u64)> {
        let (parts, k) = self.last_condition(entry, Test::True)?;
        let outcome = self.outcome_text(entry, self.result(entry.index)?);
        let condition = self.condition_text(&parts, k)?;
        let text = format!("{outcome}, and its {condition}");
        Some((text, parts.handler(k)))
    }

    fn at_end(&self) -> Option<String> {
        let last = self.entries.last()?;
        let nentries = self.nentries();
        if length(last) != Some(last.len()) || self.ret != i64::from(nentries) {
            return None;
        }
        self.result(nentries - 1)?;
        let mut failed = self.failed(nentries);
        let first = failed.next()?;
        let many = if failed.next().is_none() {
            "one"
        } else {
            "some"
        };
        let outcome = self.outcome_text(first, self.result(first.index)?);
        Some(format!(
            "the chain ran to its end, but {many} of its calls failed: {outcome}"
        ))
    }

    fn at_condition(&self, entry: Entry) -> Option<String> {
        let (mut text, _) = self.true_condition(entry)?;
        text += " stopped the chain";
        // The cause may be an earlier failure, for example if the condition ends a cleanup
        if let Some(first) = self.failed(entry.index).next() {
            text += "; before that, ";
            text += &self.outcome_text(first, self.result(first.index)?);
        }
        Some(text)
    }

    fn at_handler(&self, entry: Entry) -> Option<String> {
        let (text, handler) = self.true_condition(entry)?;
        let ret = self.ret;
        Some(format!(
            "{text} called its handler at {handler:#x}; chain() returned {ret}"
        ))
    }

    fn at_unresolved(&self, entry: Entry) -> Option<String> {
        let (parts, k) = self.last_condition(entry, Test::Unresolved)?;
        let condition = self.condition_text(&parts, k)?;
        let place = self.place(parts.values[k]);
        Some(format!(
            ": {condition} stopped the chain, as {place} has not run"
        ))
    }

    /// A chain of the builder is continued by its resume(), because its run() begins anew.
    fn if_built(&self, text: &str) -> Option<String> {
        self.is_built.then(|| text.to_string())
    }
}

/// Arguments of `chain()` that break a rule. `None`: they break no rule.
impl Ended<'_> {
    fn bad_reserved(&self) -> Option<String> {
        match self.args.reserved {
            0 => None,
            reserved => Some(format!("args.reserved is {reserved} and not 0")),
        }
    }

    fn bad_words(&self) -> Option<String> {
        let (nwords, max) = (self.args.nwords, abi::MAX_WORDS);
        (nwords as usize > max)
            .then(|| format!("the program has {nwords} words, but can have at most {max}"))
    }

    fn bad_entries(&self) -> Option<String> {
        let max = abi::MAX_ENTRIES;
        (self.entries.len() > max)
            .then(|| format!("{}, but can have at most {max}", self.nentries_text()))
    }

    fn bad_results(&self) -> Option<String> {
        let nresults = self.args.nresults;
        (nresults < self.nentries())
            .then(|| format!("{}, but args.nresults is {nresults}", self.nentries_text()))
    }

    fn bad_resume(&self) -> Option<String> {
        let (resume, max) = (self.args.resume, self.nentries() + 1);
        (max > 1 && resume > max).then(|| {
            let nentries = self.nentries_text();
            format!("{nentries}, but args.resume is {resume}: it can be at most {max}")
        })
    }

    fn bad_restorer(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let restorer = self.args.restorer;
        if !has_flag(parts.bits, abi::JUMP) && parts.handlers.iter().any(|&handler| handler != 0) {
            return Some(format!(
                " has a handler, so args.restorer must be the address of chain_restorer(), but is {restorer:#x}"
            ));
        }
        (restorer != 0).then(|| {
            format!("no entry has a handler, so args.restorer must be 0, but is {restorer:#x}")
        })
    }
}

/// Words that break a rule together with the rest of the program, as above.
impl Ended<'_> {
    /// Why an argument or condition cannot refer to the entry in `word`; `None`: it can.
    fn bad_reference(&self, entry: Entry, part: &str, (k, word): (usize, u64)) -> Option<String> {
        let (to, nentries) = (word as u32, self.nentries());
        let end = if self.args.steps > 0 {
            nentries
        } else {
            entry.index
        };
        if to < end {
            return None;
        }
        let problem = if to == entry.index {
            "the entry itself, which has no result yet".to_string()
        } else if to < nentries {
            format!("{}, which comes later", self.place(word))
        } else {
            format!("entry {to}, but {}", self.nentries_text())
        };
        Some(format!(": {part} {k} refers to {problem}"))
    }

    fn bad_arg(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let bad = parts
            .references()
            .find_map(|arg| self.bad_reference(entry, "argument", arg));
        bad
    }

    fn bad_cond_mask(&self, entry: Entry) -> Option<String> {
        let bits = entry.control()? as u32;
        let nconds = nconds(bits);
        let mask = cond_ref_mask(bits) >> nconds;
        beyond(mask.into(), 1, "bit", "condition", nconds).or_else(|| {
            let parts = entry.parts()?;
            let (k, _) = parts
                .cond_references()
                .find(|&(k, _)| !takes_value(parts.comparator(k)))?;
            let condition = self.condition_text(&parts, k)?;
            Some(format!(
                ": {condition} takes no value, so none can be a result"
            ))
        })
    }

    fn bad_value(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let is_bad = |&k: &usize| !takes_value(parts.comparator(k)) && parts.values[k] != 0;
        let k = (0..parts.values.len()).find(is_bad)?;
        let condition = self.condition_text(&parts, k)?;
        let value = number_text(parts.values[k] as i64);
        Some(format!(": {condition} takes no value, but has {value}"))
    }

    fn bad_value_result(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let part = "the value of condition";
        let bad = parts
            .cond_references()
            .find_map(|value| self.bad_reference(entry, part, value));
        bad
    }

    fn bad_target(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let (which, target) = parts.handler_text(parts.largest_handler()?);
        (target > self.nentries().into()).then(|| {
            let (number, nentries) = (number_text(target as i64), self.nentries_text());
            format!("{which} jumps to entry {number}, but {nentries}")
        })
    }

    fn bad_backward(&self, entry: Entry) -> Option<String> {
        let parts = entry.parts()?;
        let is_backward = |&target: &u64| target <= entry.index.into();
        let k = parts.handlers.iter().position(is_backward)?;
        let (which, target) = parts.handler_text(k);
        let place = self.place(target);
        Some(format!(
            "{which} jumps back to {place}, but args.steps is 0"
        ))
    }
}

impl Ended<'_> {
    fn sentence(&self) -> String {
        match Stop::from_number(self.args.stop) {
            Some(stop) if belongs(stop, self.ret) => self.stop_sentence(stop),
            Some(_) => self.return_sentence(),
            None => {
                let ret = self.return_text();
                format!("{ret}: stop reason {} is unknown", self.args.stop)
            }
        }
    }

    /// The sentence of a stop reason: an exact one, or else its rule.
    fn stop_sentence(&self, stop: Stop) -> String {
        let entry = self.entry(self.args.entry);
        let exact = self.exact(stop, entry);
        let text = exact.as_deref().unwrap_or_else(|| rule(stop));
        if text.starts_with([' ', ':']) {
            self.entry_text(entry) + text
        } else {
            text.to_string()
        }
    }

    /// If it begins with a blank or a colon, the name of the entry is to precede it.
    fn exact(&self, stop: Stop, entry: Entry) -> Option<String> {
        match stop {
            Stop::AtEnd => self.at_end(),
            Stop::AtCondition => self.at_condition(entry),
            Stop::AtSignal => {
                self.if_built(" was interrupted by a signal: chain_resume() goes on with it")
            }
            Stop::AtSteps => {
                self.if_built(" would be next, but the steps are used up: chain_resume() goes on")
            }
            Stop::AtTrap => Some(format!(
                " was turned into SIGSYS: put its result into results[{}], and call again to go on",
                entry.index
            )),
            Stop::AtHandler => self.at_handler(entry),
            Stop::AtUnresolved => self.at_unresolved(entry),
            Stop::AtMoved | Stop::AtMovedBefore | Stop::BadEmpty | Stop::BadHandlerCall => None,
            Stop::BadReserved => self.bad_reserved(),
            Stop::BadWords => self.bad_words(),
            Stop::BadEntries => self.bad_entries(),
            Stop::BadResults => self.bad_results(),
            Stop::BadResume => self.bad_resume(),
            Stop::BadRestorer => self.bad_restorer(entry),
            Stop::BadTruncated => entry.bad_truncated(),
            Stop::BadNumber => entry.bad_number(),
            Stop::BadOperation => entry.bad_operation(),
            Stop::BadCall => entry.bad_call(),
            Stop::BadBitmap => entry.bad_bitmap(),
            Stop::BadNargs => entry.bad_nargs(),
            Stop::BadArgMask => entry.bad_arg_mask(),
            Stop::BadArg => self.bad_arg(entry),
            Stop::BadLoadSize => entry.bad_load_size(),
            Stop::BadCondMask => self.bad_cond_mask(entry),
            Stop::BadComparator => entry.bad_comparator(),
            Stop::BadComparatorWord => entry.bad_comparator_word(),
            Stop::BadValue => self.bad_value(entry),
            Stop::BadValueResult => self.bad_value_result(entry),
            Stop::BadAction => entry.bad_action(),
            Stop::BadHandler => entry.bad_handler(),
            Stop::BadTarget => self.bad_target(entry),
            Stop::BadBackward => self.bad_backward(entry),
        }
    }

    /// The sentence of a return value that has no stop reason.
    fn return_sentence(&self) -> String {
        let ret = self.return_text();
        let reason = match self.ret.wrapping_neg() {
            EFAULT if self.args.program == 0 => "args.program is NULL",
            EFAULT if self.args.results == 0 => "args.results is NULL",
            EFAULT => {
                "args or the program cannot be read, or args or the results cannot be written"
            }
            ENOMEM => "there is no memory for the program",
            ENOSYS => "this kernel has no chains",
            EINVAL => "the size of args or the flags are not valid",
            E2BIG => "args is too large, or has unknown fields that are not 0",
            _ => return ret,
        };
        format!("{ret}: {reason}")
    }

    fn return_text(&self) -> String {
        if is_error(self.ret) {
            format!("chain() failed with {}", error_text(self.ret))
        } else {
            format!("chain() returned {}", self.ret)
        }
    }
}

/// Whether a return value fits the stop reason, which may be that of an earlier run.
fn belongs(stop: Stop, ret: i64) -> bool {
    match stop {
        // A handler of a condition or of a signal can return any value
        Stop::AtHandler | Stop::AtTrap | Stop::AtMoved | Stop::AtMovedBefore => true,
        Stop::AtEnd | Stop::AtCondition | Stop::AtSteps | Stop::AtUnresolved => ret >= 0,
        Stop::AtSignal => ret == -EINTR,
        _ => ret == -i64::from(Rejected::new(stop, 0).errno),
    }
}

/// The sentence of a stop reason if the entry does not tell more, see [`Ended::exact`].
fn rule(stop: Stop) -> &'static str {
    match stop {
        Stop::AtEnd => "the chain ran to its end",
        Stop::AtCondition => ": a condition stopped the chain",
        Stop::AtSignal => " was interrupted by a signal: call again to go on with it",
        Stop::AtSteps => {
            " would be next, but args.steps is used up: set it and call again to go on"
        }
        Stop::AtTrap => "",
        Stop::AtHandler => ": a condition called its handler",
        Stop::AtUnresolved => {
            ": the value of a condition is the result of an entry that has not run"
        }
        Stop::AtMoved => ": a debugger moved the program away in this call: call again to go on",
        Stop::AtMovedBefore => {
            ": a debugger moved the program away before it ran: call again to go on with it"
        }
        Stop::BadReserved => "args.reserved is not 0",
        Stop::BadEmpty => "the program has no words: args.nwords is 0",
        Stop::BadWords => "the program has too many words",
        Stop::BadEntries => "the program has too many entries",
        Stop::BadResults => {
            "the program has more entries than there is room for results (args.nresults)"
        }
        Stop::BadResume => "args.resume is more than 1 + the number of entries",
        Stop::BadRestorer => {
            "args.restorer must be 0 without handlers, and else chain_restorer()'s address"
        }
        Stop::BadTruncated => " runs past the last word of the program",
        Stop::BadNumber => ": the number is longer than 32 bits",
        Stop::BadOperation => ": there is no such operation",
        Stop::BadCall => " cannot be chained",
        Stop::BadBitmap => ": unknown bits of the control word are set",
        Stop::BadNargs => " has too many arguments, or not those of the operation",
        Stop::BadArgMask => ": a bit is set for an argument that is not there",
        Stop::BadArg => ": an argument refers to an entry that it cannot refer to",
        Stop::BadLoadSize => ": the size is not 1, 2, 4 or 8",
        Stop::BadCondMask => ": a bit is set for a condition that is not there, or takes no value",
        Stop::BadComparator => ": a condition has a comparator that does not exist",
        Stop::BadComparatorWord => ": there is a comparator for a condition that is not there",
        Stop::BadValue => ": a condition that takes no value has one",
        Stop::BadValueResult => {
            ": the value of a condition refers to an entry that it cannot refer to"
        }
        Stop::BadAction => ": CHAIN_JUMP or CHAIN_HANDLER_EACH is set, but there is no condition",
        Stop::BadHandler => {
            ": there is a handler without a condition, or at no address of a program"
        }
        Stop::BadHandlerCall => {
            " has a handler, which cannot be called: the task has a user shadow stack"
        }
        Stop::BadTarget => " jumps beyond the end of the program",
        Stop::BadBackward => " jumps back, but args.steps is 0",
    }
}
