/* Windows has no limits of a process. */
#ifndef COMPAT_RESOURCE_H
#define COMPAT_RESOURCE_H

#define RLIMIT_FSIZE 1
typedef unsigned long rlim_t;
struct rlimit {
    rlim_t rlim_cur, rlim_max;
};
int getrlimit(int resource, struct rlimit *limit);
int setrlimit(int resource, const struct rlimit *limit);

#endif
