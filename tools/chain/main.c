// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): run chains that are written as text, and report their results
 */
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "chain.h"

static const struct command {
	const char *name;
	int (*function)(const struct options *options);
	const char *options;	/* letters of the options that it takes */
	const char *operands;
	const char *summary;
} commands[] = {
	{ "run", command_run, "eoEtjTnbS", "[FILE]", "run a chain, and report its results" },
	{ "check", command_check, "ejn", "[FILE]", "check whether chain() would accept it" },
	{ "asm", command_asm, "eB", "[FILE]", "convert text to words" },
	{ "dis", command_dis, "jB", "[FILE]", "convert words to text" },
	{ "calls", command_calls, "j", "[NAME...]",
	  "list the calls, and whether they can be chained" },
	{ "structs", command_structs, "", "[NAME...]", "list the known structs and their fields" },
};

#define NCOMMANDS	(sizeof(commands) / sizeof(*commands))

static const struct option long_options[] = {
	{ "expression", required_argument, NULL, 'e' },
	{ "output", required_argument, NULL, 'o' },
	{ "emulate", no_argument, NULL, 'E' },
	{ "trace", no_argument, NULL, 't' },
	{ "json", no_argument, NULL, 'j' },
	{ "time", no_argument, NULL, 'T' },
	{ "steps", required_argument, NULL, 'n' },
	{ "buffers", no_argument, NULL, 'b' },
	{ "strict", no_argument, NULL, 'S' },
	{ "binary", no_argument, NULL, 'B' },
	{ "help", no_argument, NULL, 'h' },
	{ "version", no_argument, NULL, 'V' },
	{ }
};

static const struct {
	char letter;
	const char *text;
} helps[] = {
	{ 'e', "-e, --expression TEXT  a line of the chain, instead of FILE; may be repeated" },
	{ 'o', "-o, --output FILE      write the report to FILE, not to standard error" },
	{ 'E', "    --emulate          make the calls one by one, even if the kernel has chains" },
	{ 't',
	  "-t, --trace            print each entry as it runs, with the values of its arguments" },
	{ 'j', "-j, --json             print JSON instead of text" },
	{ 'T', "    --time             print how long it took" },
	{ 'n', "-n, --steps N          allow loops; at most N entries may complete" },
	{ 'b', "-b, --buffers          also print the contents of the buffers at the end" },
	{ 'S', "    --strict           exit with 1 if a call failed, even if the chain went on" },
	{ 'B', "    --binary           words are binary instead of numbers as text" },
};

/* In front of errors: "chain", or "chain run" */
static char program_name[32] = "chain";

void complain(const char *format, ...)
{
	char *message = NULL;
	va_list args;
	int n;

	fprintf(stderr, "%s: ", program_name);
	va_start(args, format);
	n = vasprintf(&message, format, args);
	va_end(args);
	if (n >= 0) {
		put_text(stderr, message, n);
		free(message);
	}
	fputs("\n", stderr);
}

static void help_all(void)
{
	size_t i;

	printf("Usage: chain COMMAND [OPTION...] [OPERAND...]\n\n"
	       "Run sequences of system calls in one kernel entry.\n\n");
	for (i = 0; i < NCOMMANDS; i++)
		printf("  chain %-7s %-10s %s\n", commands[i].name, commands[i].operands,
		       commands[i].summary);
	printf("\n'chain COMMAND --help' lists the options of a command. See also chain(1).\n\n"
	       "  chain run -e 'fd = openat(AT_FDCWD, \"/etc/hostname\", O_RDONLY) ? error -> fail' \\\n"
	       "            -e 'n = read(fd, buf[100], 100)' -e 'write(1, buf, n)'\n");
}

static void help_command(const struct command *command)
{
	size_t i;

	printf("Usage: chain %s%s %s\n\n%s\n", command->name,
	       *command->options ? " [OPTION...]" : "", command->operands, command->summary);
	if (*command->options)
		printf("\n");
	for (i = 0; i < sizeof(helps) / sizeof(*helps); i++) {
		if (strchr(command->options, helps[i].letter))
			printf("  %s\n", helps[i].text);
	}
}

/* Append a line to the text */
static void add_line(struct options *options, const char *line)
{
	size_t old = options->text ? strlen(options->text) : 0;
	char *text = realloc((char *)options->text, old + strlen(line) + 2);

	if (!text) {
		complain("out of memory");
		exit(STATUS_WRONG);
	}
	sprintf(text + old, "%s\n", line);
	options->text = text;
	options->file = "-e";
}

static bool parse_steps(struct options *options, const char *word)
{
	char *end;

	errno = 0;
	options->steps = strtoull(word, &end, 0);
	if (!errno && !*end && *word >= '0' && *word <= '9')
		return true;
	complain("--steps '%s' is not a number of entries", word);
	return false;
}

static bool take_option(struct options *options, int letter)
{
	switch (letter) {
	case 'e':
		add_line(options, optarg);
		break;
	case 'o':
		options->output = optarg;
		break;
	case 'E':
		options->is_emulated = true;
		break;
	case 't':
		options->traced = true;
		break;
	case 'j':
		options->json = true;
		break;
	case 'T':
		options->timed = true;
		break;
	case 'n':
		return parse_steps(options, optarg);
	case 'b':
		options->buffers = true;
		break;
	case 'S':
		options->strict = true;
		break;
	case 'B':
		options->binary = true;
		break;
	}
	return true;
}

static const char *long_name(int letter)
{
	const struct option *option = long_options;

	while (option->val != letter)
		option++;
	return option->name;
}

/* Return the exit status, or -1 to go on */
static int parse_options(const struct command *command, struct options *options, int argc,
			 char **argv)
{
	int letter;

	opterr = 0;
	for (;;) {
		letter = getopt_long(argc, argv, ":e:o:tjn:bhV", long_options, NULL);
		if (letter == -1)
			return -1;
		if (letter == 'h') {
			help_command(command);
			return STATUS_OK;
		}
		if (letter == '?' || letter == 'V') {
			complain("unknown option '%s'; try 'chain %s --help'", argv[optind - 1],
				 command->name);
			return STATUS_WRONG;
		}
		if (letter == ':') {
			complain("option '%s' needs an argument; try 'chain %s --help'",
				 argv[optind - 1], command->name);
			return STATUS_WRONG;
		}
		if (!strchr(command->options, letter)) {
			complain("this command has no option --%s; try 'chain %s --help'",
				 long_name(letter), command->name);
			return STATUS_WRONG;
		}
		if (!take_option(options, letter))
			return STATUS_WRONG;
	}
}

static bool take_operands(const struct command *command, struct options *options, char **operands)
{
	options->names = operands;
	if (strchr(command->operands, '.') || !*operands)
		return true;
	if (options->text)
		complain("-e and a FILE exclude each other, drop '%s'", *operands);
	else if (operands[1])
		complain("only one FILE is allowed, drop '%s'", operands[1]);
	else
		options->file = *operands;
	return !options->text && !operands[1];
}

static char *read_all(int fd, size_t *length)
{
	char *text = NULL, *more;
	size_t room = 0;
	ssize_t n;

	*length = 0;
	do {
		if (*length + 1 >= room) {
			room = 2 * room + 4096;
			more = realloc(text, room);
			if (!more) {
				free(text);
				return NULL;
			}
			text = more;
		}
		n = read(fd, text + *length, room - *length - 1);
		if (n > 0)
			*length += n;
	} while (n > 0 || (n < 0 && errno == EINTR));
	if (n < 0) {
		free(text);
		return NULL;
	}
	text[*length] = 0;
	return text;
}

/**
 * read_input - read the input of a command
 * @options: The options, which name the input.
 * @length: Out: length of the input.
 *
 * Return: The input, terminated, to be freed by the caller; or NULL after an error has been
 * reported.
 */
char *read_input(const struct options *options, size_t *length)
{
	bool is_file = strcmp(options->file, "-");
	char *text;
	int fd = 0;

	if (options->text) {
		*length = strlen(options->text);
		text = strdup(options->text);
	} else {
		if (is_file)
			fd = open(options->file, O_RDONLY | O_CLOEXEC);
		text = fd < 0 ? NULL : read_all(fd, length);
	}
	if (!text)
		complain("cannot read %s: %s", options->file, strerror(errno));
	if (!options->text && is_file && fd >= 0)
		close(fd);
	return text;
}

/* Check that all output was written. Return the exit status. */
static int finish(int status)
{
	if (!fflush(stdout) && !ferror(stdout))
		return status;
	complain("cannot write: %s", strerror(errno));
	return STATUS_WRONG;
}

static int run_command(const struct command *command, int argc, char **argv)
{
	struct options options = { .file = "-" };
	int status;

	snprintf(program_name, sizeof(program_name), "chain %s", command->name);
	status = parse_options(command, &options, argc, argv);
	if (status < 0 && !take_operands(command, &options, argv + optind))
		status = STATUS_WRONG;
	if (status < 0)
		status = command->function(&options);
	status = finish(status);
	free((char *)options.text);
	return status;
}

int main(int argc, char **argv)
{
	size_t i;

	if (argc < 2) {
		complain("which command? Try 'chain --help'");
		return STATUS_WRONG;
	}
	if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
		help_all();
		return finish(STATUS_OK);
	}
	if (!strcmp(argv[1], "--version") || !strcmp(argv[1], "-V")) {
		printf("chain %d.%d.%d\n", LIBCHAIN_VERSION_MAJOR, LIBCHAIN_VERSION_MINOR,
		       LIBCHAIN_VERSION_PATCH);
		return finish(STATUS_OK);
	}
	for (i = 0; i < NCOMMANDS; i++) {
		if (!strcmp(argv[1], commands[i].name))
			return run_command(&commands[i], argc - 1, argv + 1);
	}
	complain("unknown %s '%s'; try 'chain --help'", *argv[1] == '-' ? "option" : "command",
		 argv[1]);
	return STATUS_WRONG;
}
