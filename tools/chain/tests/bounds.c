// SPDX-License-Identifier: GPL-2.0
/*
 * chain(1): check that bounds-table.h has a row for each pointer parameter, and no other rows
 *
 * Prints missing rows and parameters, and fails if there are any.
 */
#include "../arguments.c"

void complain(const char *format, ...)
{
	(void)format;
}

static bool has_row(const struct chain_call_info *info, const struct chain_param *param)
{
	size_t i;

	for (i = 0; i < COUNT(bounds); i++) {
		if (!strcmp(bounds[i].call, info->name) && !strcmp(bounds[i].pointer, param->name))
			return true;
	}
	return false;
}

static bool has_type(const struct chain_param *param)
{
	const char *ctype = param->ctype;
	size_t i;

	if (!strncmp(ctype, "const ", 6))
		ctype += 6;
	for (i = 0; i < COUNT(types); i++) {
		if (!strcmp(types[i].ctype, ctype))
			return true;
	}
	return false;
}

/* Each pointer except strings. A parameter whose meaning depends on a command is no pointer. */
static bool check_call(const struct chain_call_info *info)
{
	bool good = true;
	int k;

	for (k = 0; !info->refused && k < info->nparams; k++) {
		const struct chain_param *param = &info->params[k];

		if (param->type == CHAIN_TYPE_STRING || !is_memory(param) || !is_pointer(param) ||
		    has_row(info, param) || has_type(param))
			continue;
		printf("no bound: %s(... %s %s ...)\n", info->name, param->ctype, param->name);
		good = false;
	}
	return good;
}

static bool has_param(const char *call, const char *name)
{
	const struct chain_call_info *info = chain_call_by_name(call);

	if (info && param_by_name(info, name) != NO_PARAM)
		return true;
	printf("no parameter: %s of %s\n", name, call);
	return false;
}

static bool check_rows(void)
{
	bool good = true;
	size_t i;

	for (i = 0; i < COUNT(bounds); i++) {
		good &= has_param(bounds[i].call, bounds[i].pointer);
		if (bounds[i].count)
			good &= has_param(bounds[i].call, bounds[i].count);
	}
	for (i = 0; i < COUNT(read_only); i++)
		good &= has_param(read_only[i].call, read_only[i].pointer);
	return good;
}

static bool check_types(void)
{
	bool good = true, known;
	size_t i;

	for (i = 0; i < COUNT(types); i++) {
		known = !types[i].name || struct_by_name(types[i].name, strlen(types[i].name));
		if (!known)
			printf("no struct %s\n", types[i].name);
		good &= known;
	}
	return good;
}

int main(void)
{
	const struct chain_call_info *info;
	bool good = check_rows();
	__u32 nr;

	good &= check_types();
	for (nr = 0; nr < 1024; nr++) {
		info = chain_call_by_number(nr);
		good &= !info || check_call(info);
	}
	for (nr = CHAIN_OP; nr <= CHAIN_OP_LAST; nr++)
		good &= check_call(chain_call_by_number(nr));
	return !good;
}
