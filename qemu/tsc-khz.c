// SPDX-License-Identifier: GPL-2.0
/*
 * tsc-khz: print the frequency of this machine's time stamp counter, in kHz.
 *
 * An emulated guest uses the same counter. It is told the frequency, because its own
 * measurement fails if the host is busy, and its clock would then advance in steps of
 * 4 ms.
 */
#include <stdio.h>
#include <time.h>
#include <x86intrin.h>

static double now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec + ts.tv_nsec / 1e9;
}

int main(void)
{
	double start = now(), end;
	unsigned long long ticks = __rdtsc();

	do {
		end = now();
	} while (end - start < 0.02);
	printf("%.0f\n", (__rdtsc() - ticks) / (end - start) / 1000);
	return 0;
}
