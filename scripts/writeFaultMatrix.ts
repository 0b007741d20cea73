/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withMatrix } from './faultMatrix/page';

const PAGE = join(__dirname, '../docs/reliability.md');

writeFileSync(PAGE, withMatrix(readFileSync(PAGE, 'utf8')));
