// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The sentences about the end of a chain are those of libchain.

use crate::ffi;
use crate::program::{Code, Scene};
use crate::random::Random;
use crate::Options;
use std::collections::BTreeSet;
use std::ffi::{CStr, CString};
use std::os::raw::c_char;
use std::ptr::null;
use syschain::abi::*;
use syschain::decode::{check_args, decode, max_insns, Insn};

const CODE: Code = Code {
    handlers: [0x1111_0000, 0x2222_0000],
    restorer: 0x3333_0000,
};

const NSTOPS: usize = 48;

/// A program and an outcome. `args` has the addresses of `words` and `results`.
#[derive(Clone, Debug, Default)]
struct Case {
    words: Vec<u64>,
    results: Vec<i64>,
    args: Args,
    ret: i64,
    names: Vec<Option<&'static str>>,
}

impl Case {
    fn new(words: Vec<u64>, results: Vec<i64>, args: Args) -> Case {
        let args = Args {
            program: words.as_ptr() as u64,
            results: results.as_ptr() as u64,
            nwords: words.len() as u32,
            nresults: results.len() as u32,
            ..args
        };

        Case {
            words,
            results,
            args,
            ..Case::default()
        }
    }

    fn in_rust(&self) -> String {
        let words = if self.args.program == 0 {
            &[]
        } else {
            &self.words[..]
        };
        let results = if self.args.results == 0 {
            &[]
        } else {
            &self.results[..]
        };

        syschain::explain(&self.args, words, results, self.ret, &self.names)
    }

    fn in_c(&self) -> String {
        let strings: Vec<Option<CString>> = self
            .names
            .iter()
            .map(|name| name.and_then(|name| CString::new(name).ok()))
            .collect();
        let names: Vec<*const c_char> = strings
            .iter()
            .map(|string| string.as_ref().map_or(null(), |string| string.as_ptr()))
            .collect();
        let mut text = [0; 1000];
        // SAFETY: args has the lengths of words and results, and the text is terminated
        let said = unsafe {
            ffi::chain_explain_names(
                &self.args,
                self.ret,
                names.as_ptr(),
                names.len(),
                text.as_mut_ptr(),
                text.len(),
            );
            CStr::from_ptr(text.as_ptr())
        };

        said.to_string_lossy().into_owned()
    }

    /// Whether the sentence tells more than can be said without the program.
    fn is_exact(&self, sentence: &str) -> bool {
        let args = Args {
            stop: self.args.stop,
            nresults: u32::MAX,
            ..Args::default()
        };
        let rule = syschain::explain(&args, &[], &[], self.ret, &[]);
        let rule = rule.trim_start_matches("entry 0");

        !sentence.ends_with(rule)
    }

    /// Take the outcome of the decoder; `false`: it accepts the program.
    fn reject(&mut self) -> bool {
        let mut insns = vec![Insn::EMPTY; max_insns(self.args.nwords)];
        let decoded =
            check_args(&self.args).and_then(|()| decode(&self.args, &self.words, &mut insns));

        if let Err(rejected) = &decoded {
            self.args.stop = rejected.stop as u32;
            self.args.entry = rejected.entry;
            self.ret = -i64::from(rejected.errno);
        }
        decoded.is_err()
    }

    /// Take any outcome, mostly with a return value that belongs to the stop reason.
    fn pretend(&mut self, random: &mut Random) {
        let near = random.below(12);

        self.args.stop = random.below(NSTOPS) as u32;
        // An end refers to no entry
        self.args.entry = if self.args.stop == 0 { 0 } else { near as u32 };
        self.ret = match self.args.stop {
            2 => -4,
            18 | 19 => -7,
            26 | 39 => -95,
            16.. => -22,
            _ => near as i64,
        };
        if random.chance(5) {
            self.ret = any_result(random);
        }
    }
}

fn any_result(random: &mut Random) -> i64 {
    match random.below(5) {
        0 => NOT_RUN,
        1 => -(random.below(200) as i64),
        2 => random.pick(&[-61, -4095, -4096, i64::MAX, 1 << 32, 0xffff_ffff]),
        3 => random.below(20) as i64,
        _ => random.word() as i64,
    }
}

/// A program of the other proofs, with random results and names.
fn make_case(seed: u64, number: u64, random: &mut Random) -> Case {
    const NAMES: [&str; 3] = ["open the file", "", "r\u{e9}sum\u{e9}"];

    let mut scene = Scene::new(seed, number, &CODE);
    let nwords = scene.args.nwords;
    let nresults = match random.chance(80) {
        true => scene.words.len() / 3,
        false => random.below(4),
    };
    let results = (0..nresults).map(|_| any_result(random)).collect();
    let nnames = random.below(5) * random.below(2);
    // Now and then it has become another program since
    if random.chance(20) && !scene.words.is_empty() {
        let at = random.below(scene.words.len());
        scene.words[at] = random.word() >> random.below(64);
    }
    let mut case = Case::new(scene.words, results, scene.args);

    if nwords == 0 || nwords as usize > MAX_WORDS {
        case.args.nwords = nwords;
    }
    case.names = (0..nnames)
        .map(|_| random.chance(70).then(|| random.pick(&NAMES)))
        .collect();
    case
}

/// Sentences that were compared.
#[derive(Default)]
struct Said {
    /// Stop reasons whose sentences told more than the rule.
    exact: BTreeSet<u32>,
    shapes: BTreeSet<String>,
    count: u64,
}

impl Said {
    fn compare(&mut self, case: &Case) -> Result<(), String> {
        let (c, rust) = (case.in_c(), case.in_rust());

        if c != rust {
            return Err(format!("{case:x?}\nC: {c}\nRust: {rust}"));
        }
        if case.is_exact(&rust) {
            self.exact.insert(case.args.stop);
        }
        let shape = shape(&rust);
        if !self.shapes.contains(&shape) {
            self.shapes.insert(shape);
        }
        self.count += 1;
        Ok(())
    }
}

/// A sentence with "#" for each number, without names of entries, calls and errors.
fn shape(sentence: &str) -> String {
    let mut shape = String::new();
    let mut rest = sentence;

    while let Some(c) = rest.chars().next() {
        let number = rest.strip_prefix('-').unwrap_or(rest);
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            shape.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        rest = number.trim_start_matches(|c: char| c.is_ascii_hexdigit() || c == 'x');
        shape.push('#');
        if !shape.ends_with("condition #") {
            rest = after_name(rest);
        }
    }
    shape
}

/// What follows the name of an entry in quotes, the name of an error, and text in parentheses.
fn after_name(text: &str) -> &str {
    let mut rest = text;

    if let Some((_, after)) = rest
        .strip_prefix(" \"")
        .and_then(|name| name.split_once('"'))
    {
        rest = after;
    }
    if let Some((_, after)) = rest
        .strip_prefix(" E")
        .and_then(|name| name.split_once(' '))
    {
        rest = &rest[rest.len() - after.len() - 1..];
    }
    if let Some((_, after)) = rest
        .strip_prefix(" (")
        .and_then(|name| name.split_once(')'))
    {
        rest = after;
    }
    rest
}

/// Compare what is said about random programs.
fn compare_random(options: &Options, said: &mut Said) -> Result<(), String> {
    for number in options.programs(150_000) {
        let mut random = Random::new(!options.seed, number);
        let mut case = make_case(options.seed, number, &mut random);

        for round in 0..8 {
            if round > 0 || !case.reject() {
                case.pretend(&mut random);
            }
            said.compare(&case)
                .map_err(|error| format!("program {number}: {error}"))?;
        }
    }
    Ok(())
}

/// Compare all return values with all stop reasons, and the errors of entries.
fn compare_errors(said: &mut Said) -> Result<(), String> {
    let mut case = Case::new(vec![3, nargs(1), 9, 0], vec![0], Args::default());
    let addresses = (case.args.program, case.args.results);

    for (program, results) in [addresses, (0, addresses.1), (addresses.0, 0)] {
        (case.args.program, case.args.results) = (program, results);
        for ret in (-4100..10).chain([i64::MIN, i64::MAX]) {
            for stop in (0..NSTOPS as u32).chain([u32::MAX]) {
                (case.args.stop, case.ret) = (stop, ret);
                said.compare(&case)?;
            }
            (case.args.stop, case.ret, case.results[0]) = (0, 1, ret);
            said.compare(&case)?;
        }
    }
    Ok(())
}

/// The sentences that libchain's own test expects, and parts of some.
fn expected() -> impl Iterator<Item = String> {
    const TEST: &str = include_str!("../../../tests/explain_test.c");
    const BEGINNINGS: [&str; 6] = ["entry ", "the ", "no entry", "args", "chain() ", "result "];
    // Args cannot be NULL, and the builder has its own test
    const OTHERS: [&str; 2] = ["args is NULL", "the chain cannot be built"];

    TEST.lines()
        .filter_map(|line| line.split('"').nth(1))
        .filter(|text| {
            BEGINNINGS
                .iter()
                .any(|beginning| text.starts_with(beginning))
        })
        .filter(|text| !OTHERS.iter().any(|other| text.contains(other)))
        .map(|text| shape(&text.replace("%llx", "1")))
        .flat_map(|shape| shape.split("%s").map(String::from).collect::<Vec<_>>())
}

/// Check that each sentence was among those that were compared.
fn check_coverage(said: &Said) -> Result<(), String> {
    use Stop::*;
    const GENERAL: [Stop; 7] = [
        AtSignal,
        AtSteps,
        AtTrap,
        AtMoved,
        AtMovedBefore,
        BadEmpty,
        BadHandlerCall,
    ];

    for stop in (0..NSTOPS as u32).filter_map(Stop::from_number) {
        if !said.exact.contains(&(stop as u32)) && !GENERAL.contains(&stop) {
            return Err(format!("no exact sentence for {stop:?}"));
        }
    }
    for text in expected() {
        if !said.shapes.iter().any(|shape| shape.contains(&text)) {
            return Err(format!("no sentence like: {text}"));
        }
    }
    Ok(())
}

/// Compare the sentences. Return their number, or the first difference.
pub fn prove(options: &Options) -> Result<String, String> {
    let mut said = Said::default();

    compare_random(options, &mut said)?;
    compare_errors(&mut said)?;
    if options.is_default() {
        check_coverage(&said)?;
    }
    let (nsentences, nexpected) = (said.count, expected().count());
    Ok(format!(
        "{nsentences} sentences of {} shapes, and {nexpected} of explain_test.c among them",
        said.shapes.len()
    ))
}
