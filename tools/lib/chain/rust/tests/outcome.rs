// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! How chains run, and what is known of them afterwards.
#![cfg(feature = "std")]

use std::cell::Cell;
use std::io;
use syschain::abi::{Comparator, Stop};
use syschain::{c, At, Chain, Fd, Target};

const EBADF: i32 = 9;
const ECANCELED: i32 = 125;
const EOPNOTSUPP: i32 = 95;

fn errno<T: std::fmt::Debug>(result: io::Result<T>) -> Option<i32> {
    result.unwrap_err().raw_os_error()
}

/// Run each test in the kernel, if it has chains, and emulated.
fn both(test: impl Fn(&mut Chain<'_>)) {
    for emulated in [false, true] {
        let mut chain = Chain::new();
        chain.emulate(emulated);
        test(&mut chain);
    }
}

#[test]
fn results_have_their_types() {
    both(|chain| {
        let pid = chain.getpid();
        let fd = chain.openat(Fd::CWD, c!("/dev/null"), 0, 0);
        let off = chain.lseek(fd, 0, 0);
        chain.close(fd);
        let sum = chain.add(pid, 1);
        let outcome = chain.run().unwrap();
        let id = std::process::id() as i32;
        assert_eq!(outcome.get(pid).unwrap(), id);
        assert_eq!(outcome.get(pid.plus(5)).unwrap(), id + 5);
        assert!(outcome.get(fd).unwrap() > 2);
        assert_eq!(outcome.get(off).unwrap(), 0);
        assert_eq!(outcome.get(sum).unwrap(), i64::from(id) + 1);
        assert!(outcome.ran_to_end());
        assert_eq!((outcome.stop(), outcome.entry()), (Some(Stop::AtEnd), 5));
        assert!(outcome.first_error().is_none());
    });
}

#[test]
fn errors_are_errors() {
    both(|chain| {
        let n = chain.read(Fd::CWD, &mut [] as &mut [u8]);
        let pid = chain.getpid();
        chain.if_error(n, Target::STOP);
        let negative = chain.sub(3, 8);
        let outcome = chain.run().unwrap();
        assert_eq!(errno(outcome.get(n)), Some(EBADF));
        // An addend does not hide the error
        assert_eq!(errno(outcome.get(n.plus(100))), Some(EBADF));
        assert_eq!(outcome.number(n), Some(-9));
        assert!(outcome.get(pid).is_ok());
        assert_eq!(errno(outcome.get(negative)), Some(ECANCELED));
        assert_eq!(outcome.number(negative), None);
        assert_eq!(
            (outcome.stop(), outcome.entry()),
            (Some(Stop::AtCondition), 2)
        );
        let (entry, error) = outcome.first_error().unwrap();
        assert_eq!((entry, error.raw_os_error()), (0, Some(EBADF)));
    });
}

#[test]
fn results_of_other_chains_have_no_value() {
    let mut other = Chain::new();
    let foreign = other.nop();
    let mut chain = Chain::new();
    let before = chain.nop();
    chain.reset();
    let own = chain.nop();
    let outcome = chain.run().unwrap();
    assert_eq!(errno(outcome.get(foreign)), Some(ECANCELED));
    assert_eq!(errno(outcome.get(before)), Some(ECANCELED));
    assert_eq!(outcome.get(own).unwrap(), 0);
}

#[test]
fn sentences_have_names() {
    both(|chain| {
        let n = chain.read(Fd::CWD, &mut [] as &mut [u8]);
        chain.name(n, "get text");
        chain.if_error(n, Target::STOP);
        let text = chain.run().unwrap().to_string();
        assert!(
            text.contains("\"get text\"") && text.contains("EBADF"),
            "{text}"
        );
    });
}

#[test]
fn faults_are_errors() {
    let mut chain = Chain::new();
    let label = chain.label();
    chain.goto(label);
    let error = chain.run().unwrap_err();
    let text = "the chain cannot be built: a jump goes to a label that has no place: place() is \
                missing: -22 EINVAL (Invalid argument)";
    assert_eq!(error.to_string(), text);
    let error = io::Error::from(error);
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    assert_eq!(error.to_string(), text);
}

/// Tests run in threads of their own, so this process has several.
#[test]
fn threads_keep_their_ids() {
    let mut chain = Chain::new();
    let uid = chain.getuid();
    chain.setuid(uid);
    assert_eq!(chain.run().unwrap_err().errno(), EOPNOTSUPP);
}

/// Results of the first run are not those of the second one.
#[test]
fn a_second_run_begins_anew() {
    both(|chain| {
        let n = chain.read(Fd::CWD, &mut [] as &mut [u8]);
        chain.if_error(n, Target::END);
        let pid = chain.getpid();
        for _ in 0..2 {
            let outcome = chain.run().unwrap();
            assert_eq!(errno(outcome.get(pid)), Some(ECANCELED));
            assert!(outcome.ran_to_end());
        }
    });
    let number = Cell::new(1u64);
    let mut chain = Chain::new();
    let x = chain.mov(At::new(&number));
    chain.if_result(x, Comparator::Equal, 2, Target::STOP);
    let nop = chain.nop();
    assert!(chain.run().unwrap().get(nop).is_ok());
    number.set(2);
    assert!(chain.run().unwrap().get(nop).is_err());
}

#[test]
fn steps_are_a_budget() {
    both(|chain| {
        let l = chain.begin_loop();
        let pid = chain.getpid();
        chain.end_loop(l, 10);
        let mut stops = 0;
        let mut outcome = chain.run().unwrap();
        while outcome.stop() == Some(Stop::AtSteps) && stops < 3 {
            stops += 1;
            outcome = chain.resume().unwrap();
        }
        assert_eq!(stops, 3);
        assert!(outcome.get(pid).is_ok());
    });
}

/// `check()` has the kind of the first call that failed, and the sentence.
#[test]
fn check_finds_failures() {
    both(|chain| {
        chain.getpid();
        assert!(chain.run().unwrap().check().is_ok());

        // A call that failed in a chain that ran to its end
        chain.reset();
        let file = chain.openat(Fd::CWD, c!("/does/not/exist"), 0, 0);
        let n = chain.read(Fd::CWD, &mut [] as &mut [u8]);
        let outcome = chain.run().unwrap();
        assert!(outcome.ran_to_end());
        let error = outcome.check().unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert_eq!(error.to_string(), outcome.to_string());
        let inner = error.get_ref().unwrap().downcast_ref();
        assert_eq!(inner.map(syschain::Error::errno), Some(2));
        assert_eq!((file.entry(), n.entry()), (Some(0), Some(1)));
        assert_eq!(outcome.first_error().map(|(entry, _)| entry), file.entry());

        // A condition that stopped it, though no call failed
        chain.reset();
        let pid = chain.getpid();
        chain.if_result(pid, Comparator::NotEqual, 0, Target::STOP);
        let outcome = chain.run().unwrap();
        let error = outcome.check().unwrap_err();
        assert_eq!(error.to_string(), outcome.to_string());
        let inner = error.get_ref().unwrap().downcast_ref();
        assert_eq!(inner.map(syschain::Error::errno), Some(ECANCELED));
    });
    assert_eq!(Fd::CWD.entry(), None);
}

/// An entry without its argument is not called, and counts as failed.
#[test]
fn missing_arguments_are_errors() {
    const ENODATA: i32 = 61;

    both(|chain| {
        let cleanup = chain.label();
        chain.goto(cleanup);
        let file = chain.openat(Fd::CWD, c!("/dev/null"), 0, 0);
        chain.cleanup(cleanup);
        let closed = chain.close(file);
        let outcome = chain.run().unwrap();
        assert_eq!(errno(outcome.get(file)), Some(ECANCELED));
        assert_eq!(errno(outcome.get(closed)), Some(ENODATA));
        assert_eq!(outcome.number(closed), Some(-61));
        let (entry, error) = outcome.first_error().unwrap();
        assert_eq!(
            (Some(entry), error.raw_os_error()),
            (closed.entry(), Some(ENODATA))
        );
        assert!(outcome.to_string().contains("which has not run"));
    });
}

/// The chain is refused from then on.
#[test]
fn resume_needs_a_pause() {
    both(|chain| {
        chain.nop();
        chain.run().unwrap();
        assert_eq!(chain.resume().unwrap_err().errno(), 22);
        assert_eq!(chain.run().unwrap_err().errno(), 22);
        chain.reset();
        chain.nop();
        assert!(chain.run().unwrap().check().is_ok());
    });
}
