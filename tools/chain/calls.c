// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): list the known calls and structs
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "chain.h"

/* Above all numbers of system calls; the operations follow */
#define NR_END	1024

static const char *type_name(enum chain_type type)
{
	static const char * const names[] = {
		[CHAIN_TYPE_INT] = "int",
		[CHAIN_TYPE_FD] = "fd",
		[CHAIN_TYPE_SIZE] = "size",
		[CHAIN_TYPE_OFF] = "off",
		[CHAIN_TYPE_PID] = "pid",
		[CHAIN_TYPE_STRING] = "string",
		[CHAIN_TYPE_IN] = "in",
		[CHAIN_TYPE_OUT] = "out",
		[CHAIN_TYPE_ANY] = "any",
	};

	return names[type];
}

static const char *result_name(enum chain_type type)
{
	switch (type) {
	case CHAIN_TYPE_STRING:
	case CHAIN_TYPE_IN:
	case CHAIN_TYPE_OUT:
		return "ptr";
	default:
		return type_name(type);
	}
}

static const char *reason_of(const struct chain_call_info *info)
{
	return info->refused ? info->refused : "can be chained";
}

static void put_info(const struct chain_call_info *info)
{
	int k;

	if (info->nr < CHAIN_OP)
		printf("%-4u ", info->nr);
	else
		printf("%-4s ", "op");
	printf("%s(", info->name);
	for (k = 0; k < info->nparams; k++) {
		const char *ctype = info->params[k].ctype;

		printf("%s%s%s%s", k ? ", " : "", ctype,
		       ctype[strlen(ctype) - 1] == '*' ? "" : " ", info->params[k].name);
	}
	printf(") -> %s; %s%s\n", result_name(info->returns), info->refused ? "refused: " : "",
	       info->nparams < 0 && !info->refused ? "ENOSYS: no such call any more" :
	       reason_of(info));
}

static void put_json_text(const char *name, const char *text)
{
	printf("\"%s\": ", name);
	put_json_string(stdout, text, strlen(text));
}

static void put_json_info(const struct chain_call_info *info, bool first)
{
	int k;

	printf("%s\n  {\"nr\": %u, ", first ? "" : ",", info->nr);
	put_json_text("name", info->name);
	printf(", \"params\": [");
	for (k = 0; k < info->nparams; k++) {
		printf("%s{", k ? ", " : "");
		put_json_text("name", info->params[k].name);
		printf(", ");
		put_json_text("ctype", info->params[k].ctype);
		printf(", ");
		put_json_text("type", type_name(info->params[k].type));
		printf("}");
	}
	printf("], ");
	put_json_text("returns", result_name(info->returns));
	printf(", \"exists\": %s, ", info->nparams < 0 ? "false" : "true");
	if (info->refused)
		put_json_text("refused", info->refused);
	else
		printf("\"refused\": null");
	printf("}");
}

static void put_one(const struct options *options, const struct chain_call_info *info,
		    bool first)
{
	if (options->json)
		put_json_info(info, first);
	else
		put_info(info);
}

static void put_all(const struct options *options)
{
	const struct chain_call_info *info;
	bool first = true;
	__u32 nr;

	for (nr = 0; nr != CHAIN_OP_LAST + 1; nr = nr == NR_END - 1 ? CHAIN_OP : nr + 1) {
		info = chain_call_by_number(nr);
		if (!info)
			continue;
		put_one(options, info, first);
		first = false;
	}
}

/* Find a call by its name or its number */
static const struct chain_call_info *find_call(const char *word)
{
	unsigned long nr;
	char *end;

	if (!isdigit((unsigned char)*word))
		return chain_call_by_name(word);
	nr = strtoul(word, &end, 0);
	return *end || nr > UINT32_MAX ? NULL : chain_call_by_number(nr);
}

int command_calls(const struct options *options)
{
	char **name;

	for (name = options->names; *name; name++) {
		if (find_call(*name))
			continue;
		complain("there is no call '%s'; 'chain calls' lists them", *name);
		return STATUS_WRONG;
	}
	if (options->json)
		printf("[");
	for (name = options->names; *name; name++)
		put_one(options, find_call(*name), name == options->names);
	if (!*options->names)
		put_all(options);
	if (options->json)
		printf("\n]\n");
	return STATUS_OK;
}

int command_structs(const struct options *options)
{
	char **name;

	for (name = options->names; *name; name++) {
		if (struct_by_name(*name, strlen(*name)))
			continue;
		complain("struct '%s' is unknown; 'chain structs' lists the known ones", *name);
		return STATUS_WRONG;
	}
	for (name = options->names; *name; name++)
		put_struct_name(stdout, struct_by_name(*name, strlen(*name)));
	if (!*options->names)
		put_struct_names(stdout);
	return STATUS_OK;
}
