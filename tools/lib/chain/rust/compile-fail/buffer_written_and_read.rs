// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
//! An entry does not read memory that another one writes, unless it is a Buf.
// error: cannot borrow `buffer` as immutable because it is also borrowed as mutable

use syschain::{Chain, Fd};

pub fn test() {
    let mut buffer = [0; 16];
    let mut chain = Chain::new();
    chain.read(Fd::STDIN, &mut buffer);
    chain.write(Fd::STDOUT, &buffer); // fault
    let _ = chain.run();
}
