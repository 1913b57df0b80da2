// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Constant memory is not written.
// error: OutBytes<'_>` is not satisfied

use syschain::{Chain, Fd};

pub fn test() {
    let mut chain = Chain::new();
    chain.write(Fd::STDOUT, b"constant");
    chain.read(Fd::STDIN, b"constant"); // fault
    let _ = chain.run();
}
