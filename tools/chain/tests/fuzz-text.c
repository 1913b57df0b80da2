// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): fuzzer of the parser
 *
 * Any text must give words, or an error at a place in the text. The words must be the same after
 * they have been disassembled and read again.
 */
#include <stdint.h>
#include <stdlib.h>

#include "same.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct chain_args args = { .steps = size & 1 };
	struct program program;
	struct list insns = { 0 };

	program_compile(&program, "text", (const char *)data, size);
	if (!program.wrong && !program.addresses.n)
		same_after_reading(program.words.items, program.words.n);
	program_check_arguments(&program);
	if (!program.wrong && program.memory_size < 1 << 20 && !program_load(&program))
		abort();
	if (program_check(&program, &args, &insns) == program.wrong)
		abort();
	if (program.wrong && (program.wrong_at > size || !*program.message))
		abort();
	program_free(&program);
	free(insns.items);
	return 0;
}
