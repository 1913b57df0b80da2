// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! The owner of a descriptor is no argument: its address is no descriptor.
// error: the trait bound `&Log: ConstantFd` is not satisfied

use std::os::unix::io::{AsFd, BorrowedFd};
use syschain::{chain, Fd};

pub struct Log(BorrowedFd<'static>);

impl AsFd for Log {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0
    }
}

static LOG: Log = Log(unsafe { BorrowedFd::borrow_raw(2) });

chain! {
    pub static PROGRAM {
        right = ftruncate(Fd::STDIN, 0);
        size = ftruncate(&LOG, 0); // fault
    }
}

pub fn log() -> BorrowedFd<'static> {
    LOG.as_fd()
}
