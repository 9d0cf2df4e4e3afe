import { compileContract } from './compile/compile-contract.ts';
import type { Contract } from './contract.ts';
import { type LoadOptions, loadSpec } from './load/load-spec.ts';

/**
 * Reads a spec and compiles it: {@link loadSpec}, then {@link compileContract}.
 *
 * @throws {SpecError} when the spec cannot be used
 */
export async function loadContract(source: string | URL, options: LoadOptions = {}): Promise<Contract> {
  return compileContract(await loadSpec(source, options));
}
