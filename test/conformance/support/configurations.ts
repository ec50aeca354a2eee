/** The units that the suite runs against: none of them alone can show every test what it asks for. */
import type { LunOptions } from '@iscsi/target'

export interface Configuration {
  readonly name: string
  readonly lun: Omit<LunOptions, 'file'>
  /** In a file; otherwise in memory. */
  readonly inFile?: boolean
  /** What runs: `FAMILY[.SUITE[.TEST]]`. */
  readonly tests: readonly string[]
  /** The tool gets the unit by two paths, with an initiator name on each. */
  readonly twoPaths?: boolean
}

/** Longer than the five seconds that Sanitize.Reset wants an operation to go on, resets and all. */
const SANITIZE_TIME = 6000

export const CONFIGURATIONS: readonly Configuration[] = [
  { name: 'thin, in memory', lun: { size: '128M', sanitizeTime: SANITIZE_TIME }, tests: ['ALL'] },
  {
    name: 'thin, 4096-byte blocks, in a file',
    lun: { size: '128M', blockSize: 4096, thin: true, sanitizeTime: SANITIZE_TIME },
    inFile: true,
    tests: ['ALL'],
  },
  {
    name: 'fully provisioned, in a file',
    lun: { size: '64M', sanitizeTime: SANITIZE_TIME },
    inFile: true,
    tests: ['ALL'],
  },
  {
    name: 'removable',
    lun: { size: '64M', removable: true },
    tests: ['SCSI.NoMedia', 'SCSI.PreventAllow', 'SCSI.StartStopUnit', 'SCSI.Inquiry'],
  },
  {
    name: '4096-byte physical blocks',
    lun: { size: '64M', physicalBlockSize: 4096 },
    // GetLBAStatus.UnmapSingle asks for a descriptor that begins at another LBA than the CDB says, when a physical block
    // has several logical ones; SBC-3 §5.4 has them equal.
    tests: ['SCSI.CompareAndWrite', 'SCSI.Inquiry', 'SCSI.Unmap', 'SCSI.WriteSame10', 'SCSI.WriteSame16'],
  },
  {
    name: 'read-only',
    lun: { size: '64M', readOnly: true },
    tests: ['SCSI.ReadOnly', 'SCSI.Read10', 'SCSI.Read16', 'SCSI.Inquiry', 'SCSI.ModeSense6.AllPages'],
  },
  {
    name: 'two paths',
    lun: { size: '64M', removable: true },
    twoPaths: true,
    tests: [
      'SCSI.MultipathIO',
      'SCSI.ProutReserve',
      'SCSI.ProutPreempt',
      'SCSI.Reserve6',
      'SCSI.PreventAllow.2ITNexuses',
    ],
  },
]
