/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { writeFileSync } from 'node:fs';
import { resourcePages } from './resourcePages';

for (const { path, page } of resourcePages()) writeFileSync(path, page);
