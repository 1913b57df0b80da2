/* SPDX-License-Identifier: GPL-2.0 */
/* The functions of cost.rs, which build a program with the Rust crate */
#ifndef RUST_COST_H
#define RUST_COST_H

void rust_nothing(void);
void rust_getppid(void);
void rust_read(void);
void rust_linked(void);
void rust_condition(void);
void rust_constant(void);

#endif /* RUST_COST_H */
