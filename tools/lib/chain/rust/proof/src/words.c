// SPDX-License-Identifier: MIT OR LGPL-2.1-or-later
/*
 * Functions of libchain that are inline, or whose structs Rust need not know
 */
#include <errno.h>
#include <stdlib.h>
#include <libchain.h>

/* Larger than struct chain alone, for the labels and loops that it refers to */
struct proof_chain {
	struct chain chain;
	struct chain_label labels[64];
	struct chain_loop loops[64];
};

struct proof_chain *proof_new(__u64 *buffer, size_t nwords)
{
	struct proof_chain *p = calloc(1, sizeof(*p));

	if (!p)
		abort();
	if (buffer)
		chain_init_buffer(&p->chain, buffer, nwords);
	else
		chain_init(&p->chain);
	return p;
}

void proof_free(struct proof_chain *p)
{
	chain_free(&p->chain);
	free(p);
}

void proof_append(struct proof_chain *p, __u32 nr, unsigned int nargs,
		  const struct chain_value *values, struct chain_value *result)
{
	const struct chain_value a = values[0], b = values[1], c = values[2];
	const struct chain_value d = values[3], e = values[4], f = values[5];
	const struct chain_value no = CHAIN_NO_VALUE;
	struct chain *chain = &p->chain;

	switch (nargs) {
	case 0:
		*result = chain_append(chain, nr, 0, no, no, no, no, no, no);
		break;
	case 1:
		*result = chain_append(chain, nr, 1, a, no, no, no, no, no);
		break;
	case 2:
		*result = chain_append(chain, nr, 2, a, b, no, no, no, no);
		break;
	case 3:
		*result = chain_append(chain, nr, 3, a, b, c, no, no, no);
		break;
	case 4:
		*result = chain_append(chain, nr, 4, a, b, c, d, no, no);
		break;
	case 5:
		*result = chain_append(chain, nr, 5, a, b, c, d, e, no);
		break;
	default:
		*result = chain_append(chain, nr, 6, a, b, c, d, e, f);
	}
}

/* A label of the chain, or one of the predefined labels; -3: none */
static struct chain_label *target(struct proof_chain *p, int label)
{
	switch (label) {
	case -1:
		return CHAIN_TO_STOP;
	case -2:
		return CHAIN_TO_END;
	case -3:
		return NULL;
	default:
		break;
	}
	/* The labels of a loop follow the others, two for each loop */
	if (label >= 1000) {
		struct chain_loop *loop = &p->loops[(label - 1000) / 2];

		return label % 2 ? &loop->done : &loop->again;
	}
	return &p->labels[label];
}

void proof_condition(struct proof_chain *p, const struct chain_value *result, __u32 comparator,
		     const struct chain_value *value, int label)
{
	chain_add_condition(&p->chain, *result, comparator, *value, target(p, label));
}

void proof_place(struct proof_chain *p, int label)
{
	chain_label(&p->chain, target(p, label));
}

void proof_goto(struct proof_chain *p, int label)
{
	chain_goto(&p->chain, target(p, label));
}

void proof_on_errors(struct proof_chain *p, int label)
{
	chain_on_errors_goto(&p->chain, target(p, label));
}

void proof_cleanup(struct proof_chain *p, int label)
{
	chain_cleanup(&p->chain, target(p, label));
}

void proof_loop(struct proof_chain *p, int loop)
{
	chain_loop(&p->chain, &p->loops[loop]);
}

void proof_loop_end(struct proof_chain *p, int loop, __u32 rounds)
{
	chain_loop_end(&p->chain, &p->loops[loop], rounds);
}

void proof_name(struct proof_chain *p, const struct chain_value *result, const char *name)
{
	chain_name_entry(&p->chain, *result, name);
}

void proof_reset(struct proof_chain *p)
{
	chain_reset(&p->chain);
}

int proof_finish(struct proof_chain *p, const __u64 **words, size_t *nwords, __u64 *steps)
{
	int error = chain_finish(&p->chain);

	*words = p->chain.words;
	*nwords = error ? 0 : p->chain.args.nwords;
	*steps = p->chain.rounds ? p->chain.rounds + p->chain.nentries : 0;
	return error;
}
