/**
 * What is measured, and the goals (docs/performance.md): CPU per I/O as a ratio to libiscsi at most, IOPS at least.
 * `target`: `null` coalesces responses, `single` writes each response on its own, `tgt` is a real target.
 */
export const ROWS = [
  { name: 'read 4 KiB, depth 1', target: 'null', kind: 'read', blocks: 8, depth: 1, order: 'rand', cpu: 1.2 },
  { name: 'read 4 KiB, depth 32', target: 'null', kind: 'read', blocks: 8, depth: 32, order: 'rand', cpu: 0.3, iops: 3.5 },
  { name: 'read 4 KiB, depth 128', target: 'null', kind: 'read', blocks: 8, depth: 128, order: 'rand', cpu: 0.16, iops: 6 },
  { name: 'read 4 KiB, depth 32, one write a response', target: 'single', kind: 'read', blocks: 8, depth: 32, order: 'rand', cpu: 0.68 },
  { name: 'read 64 KiB, depth 8', target: 'null', kind: 'read', blocks: 128, depth: 8, order: 'rand', cpu: 0.9 },
  { name: 'read 1 MiB, depth 4', target: 'null', kind: 'read', blocks: 2048, depth: 4, order: 'seq', cpu: 1.15 },
  { name: 'write 4 KiB, depth 1', target: 'null', kind: 'write', blocks: 8, depth: 1, order: 'rand', cpu: 0.85 },
  { name: 'write 4 KiB, depth 32', target: 'null', kind: 'write', blocks: 8, depth: 32, order: 'rand', cpu: 0.2, iops: 3.5 },
  { name: 'write 4 KiB, depth 128', target: 'null', kind: 'write', blocks: 8, depth: 128, order: 'rand' },
  { name: 'write 64 KiB, depth 8', target: 'null', kind: 'write', blocks: 128, depth: 8, order: 'rand', cpu: 0.57 },
  { name: 'write 1 MiB, depth 4', target: 'null', kind: 'write', blocks: 2048, depth: 4, order: 'seq', cpu: 0.68 },
  { name: 'header digest, read 4 KiB, depth 32', target: 'null', kind: 'read', blocks: 8, depth: 32, order: 'rand', digests: [1, 0] },
  { name: 'both digests, read 4 KiB, depth 32', target: 'null', kind: 'read', blocks: 8, depth: 32, order: 'rand', digests: [1, 1], cpu: 0.17 },
  { name: 'both digests, read 64 KiB, depth 8', target: 'null', kind: 'read', blocks: 128, depth: 8, order: 'rand', digests: [1, 1], cpu: 0.19 },
  { name: 'both digests, write 4 KiB, depth 32', target: 'null', kind: 'write', blocks: 8, depth: 32, order: 'rand', digests: [1, 1], cpu: 0.12 },
  { name: 'tgt, read 4 KiB, depth 1', target: 'tgt', kind: 'read', blocks: 8, depth: 1, order: 'rand', cpu: 1.4 },
  { name: 'tgt, read 4 KiB, depth 32', target: 'tgt', kind: 'read', blocks: 8, depth: 32, order: 'rand', cpu: 1.0 },
  { name: 'tgt, read 64 KiB, depth 8', target: 'tgt', kind: 'read', blocks: 128, depth: 8, order: 'rand' },
  { name: 'tgt, write 4 KiB, depth 32', target: 'tgt', kind: 'write', blocks: 8, depth: 32, order: 'rand' },
]

/** What is measured without libiscsi: one way of ours against another. The ratio is the first to the second. */
export const OWN_ROWS = [
  { name: 'for await, 1 MiB chunks, to read16 at the same depth', blocks: 2048, depth: 4, order: 'seq', modes: ['stream', 'buffers'], cpu: 1.1 },
  { name: 'allocating reads of 64 KiB to lent buffers', blocks: 128, depth: 8, order: 'rand', modes: ['alloc', 'buffers'] },
]
