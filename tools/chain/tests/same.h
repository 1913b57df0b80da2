/* SPDX-License-Identifier: GPL-2.0 */
/*
 * chain(1): check that words -> text -> words gives the same words
 */
#ifndef TOOLS_CHAIN_SAME_H
#define TOOLS_CHAIN_SAME_H

#include "chain.h"

int same_after_reading(const __u64 *words, size_t nwords);

#endif /* TOOLS_CHAIN_SAME_H */
