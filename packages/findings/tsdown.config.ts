import type { UserConfig } from 'tsdown';
import shared from '../../tsdown.config.ts';

/** Uses modules of Node. */
const config: UserConfig = { ...shared, platform: 'node' };

export default config;
