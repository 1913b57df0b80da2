// SPDX-License-Identifier: GPL-2.0
/*
 * A user of the installed library in C++: the parts of <libchain.h> in C++. Exits with 0 if they
 * work.
 */
#include <libchain.h>
#include <cstdint>
#include <cstring>
#include <string>
#include <unistd.h>

static long handler(long result, unsigned long, struct chain_args *)
{
	return result * 2;
}

static bool calls_handler()
{
	const __u64 words[] = { CHAIN_OP_MOV, CHAIN_NARGS(1) | CHAIN_NCONDS(1), 21,
				reinterpret_cast<std::uintptr_t>(handler), CHAIN_ALWAYS, 0 };
	__s64 results[1];
	struct chain_args args = {};

	args.program = reinterpret_cast<std::uintptr_t>(words);
	args.nwords = 6;
	args.results = reinterpret_cast<std::uintptr_t>(results);
	args.nresults = 1;
	args.restorer = reinterpret_cast<std::uintptr_t>(chain_restorer);
	return chain_call(&args, sizeof(args), 0) == 42;
}

int main()
{
	const __u64 words[] = {
		39 /* getpid */, 0, 0,
		CHAIN_OP_ADD, CHAIN_NARGS(2) | CHAIN_SYMBOLIC(0) | CHAIN_NCONDS(1),
			CHAIN_RESULT(0), 1, 0, CHAIN_COMPARE(0, CHAIN_ALWAYS), 0,
	};
	const std::size_t nwords = sizeof(words) / sizeof(*words);
	__s64 results[2];
	struct chain_args args = {};
	char text[200];

	args.program = reinterpret_cast<std::uintptr_t>(words);
	args.nwords = nwords;
	args.results = reinterpret_cast<std::uintptr_t>(results);
	args.nresults = 2;
	if (chain_run_args(&args, CHAIN_RUN_EMULATE) != 1 || results[1] != getpid() + 1)
		return 1;
	if (std::string(chain_explain(&args, 1, text, sizeof(text))).find("(always)") ==
	    std::string::npos)
		return 2;
	if (chain_run_program(words, nwords, results, 2, 0) != 1 ||
	    chain_call(&args, sizeof(args), 0) != 1 ||
	    chain_emulate(nullptr, 0, CHAIN_ABI_VERSION) != 1)
		return 3;
	if (chain_disassemble(stdout, words, nwords, CHAIN_JSON) != 2)
		return 4;
	if (std::strcmp(chain_call_by_number(39)->name, "getpid") ||
	    chain_call_by_name("getpid")->nr != 39)
		return 5;
	if (chain_getpid() != getpid() || chain_getppid() != getppid() ||
	    !chain_page() != !chain_page_pid())
		return 6;
	char ours[65], theirs[65];
	if (chain_gethostname(ours, sizeof(ours)) || gethostname(theirs, sizeof(theirs)) ||
	    std::strcmp(ours, theirs) || (chain_setproctitle("%d", 1) && chain_page()))
		return 7;
	return calls_handler() ? 0 : 8;
}
