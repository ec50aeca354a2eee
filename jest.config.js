export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@iscsi/source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/packages/*/test/**/*.test.ts', '<rootDir>/test/**/*.test.ts'],
  // What needs the registry: npm run test:packages, npm run test:runtimes.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/packages/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // istgt holds every login for a second, and a CI machine is slow: no test is about time.
  testTimeout: 30_000,
  // More than the processors of a small machine: who waits for a target that holds every login for a second needs none.
  maxWorkers: 3,
  collectCoverageFrom: ['packages/*/src/**/*.ts'],
  coverageProvider: 'v8',
  reporters: ['default', '<rootDir>/scripts/plain-reporter.mjs'],
}
