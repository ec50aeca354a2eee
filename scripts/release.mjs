/**
 * `npm run release`: publishes every package whose version the registry doesn't have, as pnpm packs it. What stands behind it
 * goes to pnpm: `npm run release -- --dry-run`.
 */
import { pnpm } from './pnpm.mjs'

pnpm('--recursive', '--filter', './packages/*', 'publish', ...process.argv.slice(2))
