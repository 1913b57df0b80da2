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
 * The functions are those of C, for each system call and for all else, with the same types:
 * see libchain-build.h. So are constant programs: see libchain-const.h. What is here owns the
 * memory of a chain, begins labels and loops, and has sentences as strings.
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
 * A chain, in place of a struct chain * where a function wants one; its fields are those of
 * struct chain, as in c->args.stop. It can be moved: what was moved from has no chain, and can
 * only be assigned to or destroyed. It throws std::bad_alloc if there is no memory for struct
 * chain; what goes wrong later is kept, and returned by chain_run(), as in C.
 */
class builder {
public:
	builder() : chain_(new struct chain)
	{
		chain_init(chain_.get());
	}

	/* In memory of the caller's, which has to exist as long as this */
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

/* Jumps know the address of a label or a loop: it is neither copied nor moved */
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

/* Private: what @write puts into memory of any size, as a string */
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

/* chain_explain_build(): say how a chain ended, or what is wrong with it */
inline std::string explain(const builder &c, long ret)
{
	return as_string([&](char *text, std::size_t size) {
		return chain_explain_build(c, ret, text, size);
	});
}

/* chain_explain(): the same of a program */
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
