// SPDX-License-Identifier: GPL-2.0
/*
 * libchain: fuzzer of chain_disassemble() and of the kernel's decoder
 *
 * Any words must be the same after they have been disassembled and read again.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "same.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	size_t nwords = size / sizeof(__u64);
	__u64 *words = malloc(size + 1);
	FILE *out = fopen("/dev/null", "w");
	int n;

	if (!words || !out)
		abort();
	memcpy(words, data, size);
	if (nwords) {
		n = same_after_reading(words, nwords);
		if (chain_disassemble(out, words, nwords, CHAIN_JSON) != n)
			abort();
	}
	fclose(out);
	free(words);
	return 0;
}
