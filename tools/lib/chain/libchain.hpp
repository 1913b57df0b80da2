/* SPDX-License-Identifier: LGPL-2.1-or-later OR MIT */
/*
 * libchain: chains in C++17
 *
 *	libchain::builder c;
 *	libchain::label out;
 *
 *	chain_on_errors_goto(c, &out);
 *	chain_fd fd = chain_openat(c, AT_FDCWD, "/etc/hostname", O_RDONLY, 0);
 *	chain_size n = chain_read(c, fd, buffer, sizeof(buffer));
 *	chain_write(c, 1, buffer, n);
 *	chain_cleanup(c, &out);
 *	chain_close(c, fd);
 *
 *	long end = chain_run(c);
 *	ssize_t size = chain_result(c, n);
 *	std::cerr << libchain::explain(c, end) << '\n';
 *
 * The functions are those of C, with the same types: see libchain-build.h. Constant programs are
 * those of C, too: see libchain-const.h. The classes here own the memory of a chain, and initialize
 * labels and loops; explain() returns a string.
 */
#ifndef LIBCHAIN_HPP
#define LIBCHAIN_HPP

#if __cplusplus < 201703L
#error "libchain.hpp needs C++17: compile with -std=c++17"
#endif

#include <cstddef>
#include <memory>
#include <string>

#include <libchain.h>

namespace libchain {

/*
 * A chain. It converts to the struct chain * that functions take, and c->args.stop is a field of
 * struct chain. A builder can be moved; the one that was moved from has no chain, and can only be
 * assigned to or destroyed. The constructor throws std::bad_alloc if there is no memory for struct
 * chain; later errors are kept, and returned by chain_run(), as in C.
 */
class builder {
public:
	builder() : chain_(new struct chain)
	{
		chain_init(chain_.get());
	}

	/* In the caller's memory, which has to exist as long as the builder */
	builder(__u64 *buffer, std::size_t nwords) : chain_(new struct chain)
	{
		chain_init_buffer(chain_.get(), buffer, nwords);
	}

	operator struct chain *() const noexcept
	{
		return chain_.get();
	}

	struct chain *operator->() const noexcept
	{
		return chain_.get();
	}

private:
	struct deleter {
		void operator()(struct chain *chain) const noexcept
		{
			chain_free(chain);
			delete chain;
		}
	};

	std::unique_ptr<struct chain, deleter> chain_;
};

/* A label or loop is neither copied nor moved, because the chain keeps its address */
class label : public chain_label {
public:
	label() : chain_label{} {}
	label(const label &) = delete;
	label &operator=(const label &) = delete;
};

class loop : public chain_loop {
public:
	loop() : chain_loop{} {}
	loop(const loop &) = delete;
	loop &operator=(const loop &) = delete;
};

/* Private: the text that @write stores, as a string of any length */
template<class Write> std::string as_string(Write write)
{
	std::string text(200, '\0');

	for (;;) {
		std::size_t length = std::char_traits<char>::length(write(&text[0], text.size()));

		if (length + 1 < text.size()) {
			text.resize(length);
			return text;
		}
		text.resize(2 * text.size());
	}
}

/* chain_explain_build(): explain how a chain ended, or why it is invalid */
inline std::string explain(const builder &c, long ret)
{
	return as_string([&](char *text, std::size_t size) {
		return chain_explain_build(c, ret, text, size);
	});
}

/* chain_explain(): the same for a program */
inline std::string explain(const chain_args &args, long ret)
{
	return as_string([&](char *text, std::size_t size) {
		return chain_explain(&args, ret, text, size);
	});
}

/* chain_explain_names(): the same with names */
inline std::string explain(const chain_args &args, long ret, const char *const *names,
			   std::size_t nnames)
{
	return as_string([&](char *text, std::size_t size) {
		return chain_explain_names(&args, ret, names, nnames, text, size);
	});
}

} /* namespace libchain */

/* CHAIN_EXPLAIN(), as a string */
#define CHAIN_EXPLAIN_STRING(name, args, ret)	\
	libchain::explain(args, ret, chain_p_names_##name, name##_end)

#endif /* LIBCHAIN_HPP */
