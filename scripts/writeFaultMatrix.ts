/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { withMatrix } from './faultMatrix/page';

const PAGE = join(__dirname, '../docs/reliability.md');

void format(withMatrix(readFileSync(PAGE, 'utf8')), { parser: 'markdown' }).then((page) =>
	writeFileSync(PAGE, page),
);
