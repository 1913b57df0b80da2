// SPDX-License-Identifier: GPL-2.0
/*
 * Misuse that must not compile. scripts/tests/library compiles this once for each case, with MISUSE
 * set to its number, and once with 0, which must compile. The line of a case has the words that the
 * compiler's message must have, for gcc and for clang, as in
 *
 *	CASE(1, "gcc's words", "clang's words")
 *
 * It is also compiled as C++. The words of both compilers are those of the following lines. Cases
 * that are not listed concern the preprocessor or C only.
 *
 *	C++ 1 from 'chain_size' to 'chain_fd_arg'
 *	C++ 2 from 'chain_int' to 'chain_fd_arg'
 *	C++ 3 from 'chain_pid' to 'chain_fd_arg'
 *	C++ 4 from 'long( int)?' to 'chain_fd_arg'
 *	C++ 5 from 'char ?(\*|\[100\])' to 'chain_fd_arg'
 *	C++ 6 from 'chain_fd' to 'chain_size_arg'
 *	C++ 7 from 'chain_size' to 'chain_out_arg'
 *	C++ 8 from 'int' to '(void\*|chain_out_arg)'
 *	C++ 9 from 'char ?(\*|\[100\])' to 'chain_size_arg'
 *	C++ 10 from 'const (void\*|char\[100\])' to '(void\*|chain_out_arg)'
 *	C++ 11 too few arguments|requires 4 arguments
 *	C++ 12 too many arguments|requires 4 arguments
 *	C++ 13 from 'int' to 'chain_result_arg'
 *	C++ 14 from 'int' to 'chain_result_arg'
 *	C++ 15 struct.*' to 'chain_any_arg'
 *	C++ 16 'int ?\*' to '(struct )?chain_label ?\*'
 *	C++ 17 from 'chain_fd' to (non-scalar type )?'chain_size'
 *	C++ 18 'chain_fork'
 *	C++ 19 from 'chain_fd' to 'chain_pid_arg'
 *	C++ 20 from 'chain_size' to 'chain_int_arg'
 *	C++ 21 no matching function for call to 'chain_result
 *	C++ 22 'chain_fd' to 'int'|incompatible type 'chain_fd'
 *	C++ 23 from 'int ?\*' to 'chain_string_arg'
 *	C++ 24 from 'double' to 'chain_fd_arg'
 *	C++ 25 no match for 'operator<'|invalid operands
 *	C++ 26 array of results is shorter
 *	C++ 27 array of results is shorter
 *	C++ 28 is run by CHAIN_RUN_LOOP
 *	C++ 29 'int ?(\*|\[8\])' to '__s64 ?\*'
 *	C++ 50 has fewer parameters
 *	C++ 51 'program_nothing'
 *	C++ 52 CHAIN_NR_fork
 *	C++ 53 redefinition of .*'program_first'
 *	C++ 54 'program_nowhere'
 *	C++ 55 not one of an earlier entry
 *	C++ 56 not one of an earlier entry
 *	C++ 57 target does not come later
 *	C++ 58 target does not come later
 *	C++ 61 redefinition of .*'program_end'
 *	C++ 70 deleted (function|(copy )?constructor)
 *	C++ 71 deleted (function|(copy )?constructor)
 *	C++ 72 deleted (function|(copy )?constructor)
 */
#include <fcntl.h>
#include <time.h>
#ifdef __cplusplus
#include <libchain.hpp>
#else
#include <libchain.h>
#endif

static char buffer[100];
static const char constant[100] = "";

#define CASE(n, ...)	(MISUSE == (n))
#if MISUSE == 50
#define ARGUMENTS	(0, 1)
#else
#define ARGUMENTS	(0)
#endif

CHAIN_PROGRAM(program,
	(first, dup, ARGUMENTS),
#if MISUSE == 51
	(second, close, (CHAIN_RESULT(program_nothing))),
#elif MISUSE == 52
	(second, fork, ()),
#elif MISUSE == 53
	(first, close, (CHAIN_RESULT(program_first))),
#elif MISUSE == 61
	(end, close, (CHAIN_RESULT(program_first))),
#elif MISUSE == 59
	(second, nanosleep, (&(struct timespec){ 0, 1000 })),
#elif MISUSE == 60
	(second, nanosleep, (&(struct timespec){ 0, 1000 }, 0)),
#elif MISUSE == 54
	(second, close, (CHAIN_RESULT(program_first)), CHAIN_IF_ERROR(program_nowhere)),
#else
	(second, close, (CHAIN_RESULT(program_first))),
#endif
#if MISUSE == 55
	(third, close, (CHAIN_RESULT(program_third))),
#elif MISUSE == 56
	(third, close, (0), CHAIN_IF(CHAIN_EQ, CHAIN_RESULT(program_last), CHAIN_STOP)),
#elif MISUSE == 57
	(third, close, (0), CHAIN_IF_ERROR(program_first)),
#elif MISUSE == 58
	(third, close, (0), CHAIN_GOTO(program_third)),
#else
	(third, close, (0)),
#endif
	(last, op_nop, ())
);

/* Correct uses */
CHAIN_LOOP_PROGRAM(around,
	(again, op_mov, (CHAIN_RESULT(around_later)),
		CHAIN_IF(CHAIN_EQ, CHAIN_RESULT(around_later), around_later)),
	(later, op_nop, (), CHAIN_GOTO(around_again))
);

void misuse(struct chain *c, struct chain_label *label)
{
	struct { int x; } something = { 1 };
	chain_fd fd = chain_openat(c, AT_FDCWD, "/", O_RDONLY, 0);
	chain_size size = chain_read(c, fd, buffer, sizeof(buffer));
	chain_int number = chain_close(c, 1);
	chain_pid pid = chain_getpid(c);
	chain_ptr memory = chain_mmap(c, NULL, 4096, 0, 0, -1, 0);
	__s64 results[program_end], more[program_end + 1], *somewhere = results;
	int plain = 3;
	double real = 1.5;

	/* All of this is correct */
	chain_read(c, plain, memory, size);
	chain_read(c, fd, buffer, 10);
	chain_write(c, chain_as_fd(number), constant, chain_plus(size, -1));
	chain_on_error_goto(c, fd, label);
	chain_if(c, size, CHAIN_EQ, number, label);
	chain_kill(c, pid, 9);
	CHAIN_RUN(program, results);
	CHAIN_RUN(program, more);
	CHAIN_RUN(program, somewhere);
	CHAIN_RUN_LOOP(around, results, 10);
	(void)something;
	(void)real;

#if CASE(1, "'_Generic' selector of type 'struct chain_size'", "type 'chain_size' .*not compatible")
	chain_read(c, size, buffer, 10);
#elif CASE(2, "'_Generic' selector of type 'struct chain_int'", "type 'chain_int' .*not compatible")
	chain_read(c, number, buffer, 10);
#elif CASE(3, "'_Generic' selector of type 'struct chain_pid'", "type 'chain_pid' .*not compatible")
	chain_close(c, pid);
#elif CASE(4, "'_Generic' selector of type 'long int'", "type 'long' not compatible")
	chain_close(c, 3L);
#elif CASE(5, "'_Generic' selector of type 'char \*'", "type 'char \*' not compatible")
	chain_close(c, buffer);
#elif CASE(6, "incompatible type for argument 1 of 'chain_size_of'", "passing 'chain_fd'")
	chain_read(c, fd, buffer, fd);
#elif CASE(7, "incompatible type for argument 1 of 'chain_out_of'", "passing 'chain_size'")
	chain_read(c, fd, size, 10);
#elif CASE(8, "makes pointer from integer", "integer to pointer conversion")
	chain_read(c, fd, 100, 10);
#elif CASE(9, "makes integer from pointer", "pointer to integer conversion")
	chain_read(c, fd, buffer, buffer);
#elif CASE(10, "discards 'const'", "discards qualifiers")
	chain_read(c, fd, constant, 10);
#elif CASE(11, "it takes 4 arguments", "it takes 4 arguments")
	chain_read(c, fd, buffer);
#elif CASE(12, "it takes 4 arguments", "it takes 4 arguments")
	chain_read(c, fd, buffer, 10, 0);
#elif CASE(13, "'_Generic' selector of type 'int'", "type 'int' not compatible")
	/* A plain int is a descriptor, but no result of an entry */
	chain_on_error_goto(c, plain, label);
#elif CASE(14, "'_Generic' selector of type 'int'", "type 'int' not compatible")
	chain_if(c, plain, CHAIN_EQ, 0, label);
#elif CASE(15, "incompatible type for argument 1 of 'chain_from_pointer'", "passing 'struct")
	chain_if(c, fd, CHAIN_EQ, something, label);
#elif CASE(16, "incompatible pointer type", "incompatible pointer types")
	chain_if(c, fd, CHAIN_EQ, 0, &plain);
#elif CASE(17, "invalid initializer", "incompatible type 'chain_fd'")
	chain_size wrong = chain_openat(c, AT_FDCWD, "/", O_RDONLY, 0);

	(void)wrong;
#elif CASE(18, "declaration of function 'chain_fork'", "declaration of function 'chain_fork'")
	chain_fork(c);
#elif CASE(19, "incompatible type for argument 1 of 'chain_pid_of'", "passing 'chain_fd'")
	chain_kill(c, fd, 9);
#elif CASE(20, "incompatible type for argument 1 of 'chain_int_of'", "passing 'chain_size'")
	chain_kill(c, pid, size);
#elif CASE(21, "'_Generic' selector of type 'int'", "type 'int' not compatible")
	plain = chain_result(c, plain);
#elif CASE(22, "incompatible types when assigning", "incompatible type 'chain_fd'")
	plain = fd;
#elif CASE(23, "incompatible pointer type", "incompatible pointer types")
	chain_openat(c, AT_FDCWD, &plain, O_RDONLY, 0);
#elif CASE(24, "'_Generic' selector of type 'double'", "type 'double' not compatible")
	chain_close(c, real);
#elif CASE(25, "invalid operands", "invalid operands")
	if (fd < 0)
		return;
#elif CASE(26, "array of results is shorter", "array of results is shorter")
	__s64 few[program_end - 1];

	CHAIN_RUN(program, few);
#elif CASE(27, "array of results is shorter", "array of results is shorter")
	__s64 few[1];

	CHAIN_RUN_LOOP(around, few, 10);
#elif CASE(28, "is run by CHAIN_RUN_LOOP", "is run by CHAIN_RUN_LOOP")
	CHAIN_RUN(around, results);
#elif CASE(29, "incompatible pointer type", "incompatible pointer types")
	int numbers[2 * program_end];

	CHAIN_RUN(program, numbers);
#elif CASE(30, "commas in braces into parentheses", "commas in braces into parentheses")
	chain_nanosleep(c, &(struct timespec){ 0, 1000 }, NULL);
#elif CASE(31, "commas in braces into parentheses", "commas in braces into parentheses")
	number = chain_store64(c, &(struct timespec){ 0, 1000 }, 1);
#elif MISUSE == 70	/* The owner of a chain is moved, and not copied ... */
	class libchain::builder one, two(one);
#elif MISUSE == 71	/* ... and labels and loops are neither */
	class libchain::label one, two(std::move(one));
#elif MISUSE == 72
	class libchain::loop one, two(std::move(one));
#elif CASE(50, "has fewer parameters", "has fewer parameters")
#elif CASE(51, "'program_nothing' undeclared", "undeclared identifier 'program_nothing'")
#elif CASE(52, "CHAIN_NR_fork", "CHAIN_NR_fork")
#elif CASE(53, "redeclaration of .*'program_first'", "redefinition of .*'program_first'")
#elif CASE(54, "'program_nowhere' undeclared", "undeclared identifier 'program_nowhere'")
#elif CASE(55, "not one of an earlier entry", "not one of an earlier entry")
#elif CASE(56, "not one of an earlier entry", "not one of an earlier entry")
#elif CASE(57, "target does not come later", "target does not come later")
#elif CASE(58, "target does not come later", "target does not come later")
#elif CASE(59, "commas in braces need parentheses", "commas in braces need parentheses")
#elif CASE(60, "commas in braces into parentheses", "commas in braces into parentheses")
#elif CASE(61, "redeclaration of .*'program_end'", "redefinition of .*'program_end'")
#endif
}

const __u64 *use(void)
{
	return program;
}
