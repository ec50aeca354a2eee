/* lperf.c - reads or writes through libiscsi and prints one JSON line with the initiator's own cost.
 *
 *   gcc -O2 -Wall -o lperf lperf.c -I$LIBISCSI/include -L$LIBISCSI/lib -Wl,-rpath,$LIBISCSI/lib -liscsi
 *
 * The loop is iscsi-perf's (same calls, one iovec per task), with writes, a warm-up, and getrusage
 * taken only over the counted part.
 *   lperf URL read|write BLOCKS QD rand|seq SECONDS [headerdigest datadigest as 0/1] [buffers: 1 shared, 0 one per slot]
 */
#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <iscsi/iscsi.h>
#include <iscsi/scsi-lowlevel.h>

static struct iscsi_context *is;
static int wr, nb, qd, rnd, inflight, stopping, lun;
static uint64_t blocks, pos, done, seed = 88172645463325252ull;
static uint32_t bs;
struct slot { struct scsi_iovec iov; };
static struct slot *slots;

static double now(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec / 1e9; }
static double t0, t1, tw, te;
static struct rusage ra, rb;
static uint64_t d0, n;
static int phase;
static void issue(struct slot *s);
/* The clock is watched from the completion callback: iscsi_service() does not return while the socket has
 * data and commands wait, so with a slow initiator (digests) a loop around it would never see its deadline. */
static void tick(void)
{
	double t = now();
	if (phase == 0 && t >= tw) { phase = 1; d0 = done; getrusage(RUSAGE_SELF, &ra); t0 = now(); te = t0 + te; }
	else if (phase == 1 && t >= te) { phase = 2; getrusage(RUSAGE_SELF, &rb); t1 = now(); n = done - d0; stopping = 1; }
}
static void cb(struct iscsi_context *i, int st, void *d, void *p)
{
	if (st != SCSI_STATUS_GOOD) { fprintf(stderr, "status %d: %s\n", st, iscsi_get_error(i)); exit(1); }
	scsi_free_scsi_task(d);
	done++; inflight--;
	if (!(done & 3)) tick();
	if (!stopping) issue(p);
}
static void issue(struct slot *s)
{
	uint64_t lba;
	struct scsi_task *t;
	if (rnd) { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; lba = seed % (blocks / nb) * nb; }
	else { if (pos + nb > blocks) pos = 0; lba = pos; pos += nb; }
	if (wr) {
		/* the _iov_ form: iscsi_write16_task() may already send, so an iovec set afterwards comes too late */
		t = iscsi_write16_iov_task(is, lun, lba, NULL, (uint32_t)nb * bs, bs, 0, 0, 0, 0, 0, cb, s, &s->iov, 1);
	} else {
		t = iscsi_read16_iov_task(is, lun, lba, (uint32_t)nb * bs, bs, 0, 0, 0, 0, 0, cb, s, &s->iov, 1);
	}
	if (!t) { fprintf(stderr, "%s\n", iscsi_get_error(is)); exit(1); }
	inflight++;
}
static void service(void)
{
	struct pollfd p = { .fd = iscsi_get_fd(is), .events = iscsi_which_events(is) };
	if (poll(&p, 1, -1) < 0) return;
	if (iscsi_service(is, p.revents) < 0) { fprintf(stderr, "%s\n", iscsi_get_error(is)); exit(1); }
}
int main(int argc, char **argv)
{
	if (argc < 7) return 2;
	wr = argv[2][0] == 'w'; nb = atoi(argv[3]); qd = atoi(argv[4]); rnd = argv[5][0] == 'r';
	double secs = atof(argv[6]);
	int hd = argc > 7 ? atoi(argv[7]) : 0, dd = argc > 8 ? atoi(argv[8]) : 0, shared = argc > 9 ? atoi(argv[9]) : 0;
	is = iscsi_create_context("iqn.2026-01.test:lperf");
	struct iscsi_url *u = iscsi_parse_full_url(is, argv[1]);
	if (!u) { fprintf(stderr, "%s\n", iscsi_get_error(is)); return 1; }
	iscsi_set_targetname(is, u->target);
	iscsi_set_session_type(is, ISCSI_SESSION_NORMAL);
	iscsi_set_header_digest(is, hd ? ISCSI_HEADER_DIGEST_CRC32C : ISCSI_HEADER_DIGEST_NONE);
#ifdef HAVE_DATA_DIGEST /* not before libiscsi 1.20 */
	iscsi_set_data_digest(is, dd ? ISCSI_DATA_DIGEST_CRC32C : ISCSI_DATA_DIGEST_NONE);
#else
	if (dd) { fprintf(stderr, "this libiscsi has no data digest\n"); return 3; }
#endif
	if (iscsi_full_connect_sync(is, u->portal, u->lun)) { fprintf(stderr, "%s\n", iscsi_get_error(is)); return 1; }
	lun = u->lun;
	struct scsi_task *t = iscsi_readcapacity16_sync(is, lun);
	struct scsi_readcapacity16 *rc = t ? scsi_datain_unmarshall(t) : NULL;
	if (!rc) return 1;
	bs = rc->block_length; blocks = rc->returned_lba + 1;
	scsi_free_scsi_task(t);
	slots = calloc(qd, sizeof *slots);
	uint8_t *one = NULL;
	for (int i = 0; i < qd; i++) {
		if (!one || !shared) { one = malloc((size_t)nb * bs); memset(one, 0x5a, (size_t)nb * bs); }
		slots[i].iov.iov_base = one; slots[i].iov.iov_len = (size_t)nb * bs;
	}
	te = secs; tw = now() + (secs > 1 ? 0.3 : secs / 4);
	for (int i = 0; i < qd; i++) issue(&slots[i]);
	while (phase < 2 || inflight) service();
	iscsi_logout_sync(is);
	double us = (rb.ru_utime.tv_sec - ra.ru_utime.tv_sec) * 1e6 + (rb.ru_utime.tv_usec - ra.ru_utime.tv_usec);
	double sy = (rb.ru_stime.tv_sec - ra.ru_stime.tv_sec) * 1e6 + (rb.ru_stime.tv_usec - ra.ru_stime.tv_usec);
	printf("{\"who\":\"libiscsi\",\"ios\":%" PRIu64 ",\"secs\":%.3f,\"iops\":%.0f,\"mbs\":%.1f,\"cpuUs\":%.2f,\"userUs\":%.2f,\"sysUs\":%.2f,\"util\":%.2f,\"vcsw\":%.2f,\"total\":%" PRIu64 ",\"maxrssMiB\":%.1f}\n",
	       n, t1 - t0, n / (t1 - t0), n / (t1 - t0) * nb * bs / 1e6, (us + sy) / n, us / n, sy / n, (us + sy) / 1e6 / (t1 - t0), (double)(rb.ru_nvcsw - ra.ru_nvcsw) / n, done, rb.ru_maxrss / 1024.0);
	return 0;
}
