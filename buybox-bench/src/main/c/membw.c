/*
 * Reads 1 GiB of memory, ten times, and prints how fast that went each time, in GB (10^9 bytes) a
 * second. The argument is the number of threads, each of which reads its part. Huge pages are asked
 * for, so that this is the best that a program can get.
 *
 *   cc -O3 -march=native -pthread -o membw membw.c && ./membw 1
 */
#define _DEFAULT_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <time.h>

enum { RUNS = 10, MOST_THREADS = 64 };
static const size_t WORDS = (size_t)1 << 27;
static const size_t HUGE_PAGE = (size_t)1 << 21;

struct part {
  const uint64_t *from;
  const uint64_t *to;
  uint64_t sum;
};

static void *read_part(void *argument) {
  struct part *part = argument;
  uint64_t sum = 0;
  for (const uint64_t *at = part->from; at < part->to; at++) {
    sum += *at;
  }
  part->sum = sum;
  return NULL;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static uint64_t read_all(const uint64_t *words, int threads) {
  pthread_t started[MOST_THREADS];
  struct part parts[MOST_THREADS];
  uint64_t sum = 0;
  for (int i = 0; i < threads; i++) {
    parts[i].from = words + WORDS / threads * i;
    parts[i].to = i == threads - 1 ? words + WORDS : words + WORDS / threads * (i + 1);
    if (threads > 1) {
      pthread_create(&started[i], NULL, read_part, &parts[i]);
    } else {
      read_part(&parts[i]);
    }
  }
  for (int i = 0; i < threads; i++) {
    if (threads > 1) {
      pthread_join(started[i], NULL);
    }
    sum += parts[i].sum;
  }
  return sum;
}

int main(int count, char **arguments) {
  int threads = count > 1 ? atoi(arguments[1]) : 1;
  uint64_t *words = aligned_alloc(HUGE_PAGE, WORDS * sizeof *words);
  if (threads < 1 || threads > MOST_THREADS || words == NULL) {
    fprintf(stderr, "threads must be from 1 to %d, and 1 GiB be free\n", MOST_THREADS);
    return 1;
  }
#ifdef MADV_HUGEPAGE
  madvise(words, WORDS * sizeof *words, MADV_HUGEPAGE);
#endif
  uint64_t expected = 0;
  for (size_t i = 0; i < WORDS; i++) {
    words[i] = i;
    expected += i;
  }
  for (int run = 0; run < RUNS; run++) {
    double start = now();
    uint64_t sum = read_all(words, threads);
    double seconds = now() - start;
    if (sum != expected) {
      return 2;
    }
    printf("%.3f\n", (double)(WORDS * sizeof *words) / seconds * 1e-9);
  }
  free(words);
  return 0;
}
