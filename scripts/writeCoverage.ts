/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coveragePage } from './apiCoverage';

writeFileSync(join(__dirname, '../docs/coverage.md'), coveragePage());
