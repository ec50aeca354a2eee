export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
*export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
*export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
hexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
wexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
hexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
@export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
*export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
-export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Wexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
-export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Wexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
hexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
hexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
hexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
vexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
jexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
lexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
kexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
nexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
xexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
yexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
pexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
{export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
bexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
dexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
cexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
,export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
iexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
uexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
Sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
aexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
gexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
}export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
fexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
mexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
 export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
/export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
eexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
oexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
rexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
.export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
texport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
sexport type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
'export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'

export type {
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
