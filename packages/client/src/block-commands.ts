import {
  CDB,
  formatUnit,
  getLbaStatus16,
  preFetch10,
  preFetch16,
  readCapacity10,
  readCapacity16,
  readDefectData10,
  readDefectData12,
  reportZones,
  sanitizeBlockErase,
  sanitizeCryptographicErase,
  sanitizeExitFailureMode,
  sanitizeOverwrite,
  synchronizeCache10,
  synchronizeCache16,
} from '@iscsi/scsi'
import type {
  Capacity10,
  Capacity16,
  DefectList,
  LbaStatusList,
  SanitizeOverwrite,
  ScsiCommand,
  ZoneList,
} from '@iscsi/scsi'
import type { OptionsOf } from './command-options.ts'
import type { Task } from './task.ts'
import { TransferCommands } from './transfer-commands.ts'

/** The commands of block devices that move no buffers of the caller's (SBC-4, ZBC). */
export abstract class BlockCommands extends TransferCommands {
  // What it is like

  /** READ CAPACITY (10): 8 bytes of it. `readCapacity()` chooses the form. */
  readCapacity10(options: OptionsOf<typeof readCapacity10> = {}): Task<Capacity10> {
    return this.query(CDB.READ_CAPACITY_10, readCapacity10, options)
  }

  /** READ CAPACITY (16): with protection, alignment and provisioning. */
  readCapacity16(options: OptionsOf<typeof readCapacity16> = {}): Task<Capacity16> {
    return this.query(CDB.READ_CAPACITY_16, readCapacity16, options)
  }

  /** GET LBA STATUS (16): which blocks from `lba` on are mapped. */
  getLbaStatus16(
    lba: number | bigint,
    options: Omit<OptionsOf<typeof getLbaStatus16>, 'lba'> = {},
  ): Task<LbaStatusList> {
    return this.query(CDB.GET_LBA_STATUS_16, () => getLbaStatus16({ ...options, lba }), options)
  }

  /** READ DEFECT DATA (10). @param options `format` is one of `DefectFormat` (@iscsi/scsi) */
  readDefectData10(options: OptionsOf<typeof readDefectData10>): Task<DefectList> {
    return this.query(CDB.READ_DEFECT_DATA_10, readDefectData10, options)
  }

  /** READ DEFECT DATA (12): from the `descriptorIndex`th defect on. */
  readDefectData12(options: OptionsOf<typeof readDefectData12>): Task<DefectList> {
    return this.query(CDB.READ_DEFECT_DATA_12, readDefectData12, options)
  }

  /** REPORT ZONES (ZBC): zones from `lba` on. */
  reportZones(options: OptionsOf<typeof reportZones> = {}): Task<ZoneList> {
    return this.query(CDB.REPORT_ZONES, reportZones, options)
  }

  // Caches

  /**
   * SYNCHRONIZE CACHE (10): resolves when what was written is on the medium. All of it, or a range of `lba` and `blocks`;
   * `blocks` 0 reaches to the end.
   */
  synchronizeCache10(options: OptionsOf<typeof synchronizeCache10> = {}): Task<void> {
    return this.change(CDB.SYNCHRONIZE_CACHE_10, synchronizeCache10, options)
  }

  /** SYNCHRONIZE CACHE (16), as {@link synchronizeCache10} with a 64-bit LBA. */
  synchronizeCache16(options: OptionsOf<typeof synchronizeCache16> = {}): Task<void> {
    return this.change(CDB.SYNCHRONIZE_CACHE_16, synchronizeCache16, options)
  }

  /** PRE-FETCH (10): reads blocks into the device's cache. */
  preFetch10(
    lba: number,
    blocks: number,
    options: Omit<OptionsOf<typeof preFetch10>, 'lba' | 'blocks'> = {},
  ): Task<void> {
    return this.query(CDB.PRE_FETCH_10, () => preFetch10({ ...options, lba, blocks }), options)
  }

  /** PRE-FETCH (16), as {@link preFetch10} with a 64-bit LBA. */
  preFetch16(
    lba: number | bigint,
    blocks: number,
    options: Omit<OptionsOf<typeof preFetch16>, 'lba' | 'blocks'> = {},
  ): Task<void> {
    return this.query(CDB.PRE_FETCH_16, () => preFetch16({ ...options, lba, blocks }), options)
  }

  // The whole medium: with `immed` they resolve at once, and `progress()` tells how far they are; without, give `timeout: 0`

  /** FORMAT UNIT: formats the medium; its data is lost. */
  formatUnit(options: OptionsOf<typeof formatUnit> = {}): Task<void> {
    return this.change(CDB.FORMAT_UNIT, formatUnit, options)
  }

  /** SANITIZE, OVERWRITE: overwrites the whole medium with a pattern. */
  sanitizeOverwrite(
    overwrite: SanitizeOverwrite,
    options: OptionsOf<typeof sanitizeOverwrite> = {},
  ): Task<void> {
    const build = (): ScsiCommand<void> => sanitizeOverwrite(overwrite, options)
    return this.change(CDB.SANITIZE, build, options)
  }

  /** SANITIZE, BLOCK ERASE: erases all blocks as the device's technology does it. */
  sanitizeBlockErase(options: OptionsOf<typeof sanitizeBlockErase> = {}): Task<void> {
    return this.change(CDB.SANITIZE, sanitizeBlockErase, options)
  }

  /** SANITIZE, CRYPTOGRAPHIC ERASE: forgets the keys of an encrypted medium. */
  sanitizeCryptographicErase(options: OptionsOf<typeof sanitizeCryptographicErase> = {}): Task<void> {
    return this.change(CDB.SANITIZE, sanitizeCryptographicErase, options)
  }

  /** SANITIZE, EXIT FAILURE MODE: leaves the state after a sanitize that failed. */
  sanitizeExitFailureMode(options: OptionsOf<typeof sanitizeExitFailureMode> = {}): Task<void> {
    return this.change(CDB.SANITIZE, sanitizeExitFailureMode, options)
  }
}
