export { type Behaviour, behaviours } from './behaviours.ts';
export { type BenignVariation, benignCatalogue } from './benign/benign-catalogue.ts';
export { type Defect, defectCatalogue, type FaultClass } from './defects/catalogue.ts';
export { EmulatorError, type EmulatorErrorCode } from './emulator-error.ts';
export { type FaultCell, faultCells, faultTable, faultTableMarkdown } from './faults/fault-table.ts';
export type { ReadyInfo } from './ready-info.ts';
export { type Emulator, type EmulatorOptions, startEmulator } from './start-emulator.ts';
