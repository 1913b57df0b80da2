// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! Memory that the kernel reads does not change while the chain can run.
// error: cannot assign to `text[_]` because it is borrowed

use syschain::{Chain, Fd};

pub fn test() {
    let mut text = *b"text";
    text[0] = b'T';
    let mut chain = Chain::new();
    chain.write(Fd::STDOUT, &text);
    text[1] = b'E'; // fault
    let _ = chain.run();
}
