const { rm } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

const compile = () => spawn('tsc', ['-p', 'tsconfig.json'], { stdio: 'inherit', shell: true });

/** What tsc does not copy: icons, codex files and output schemas. JSON that is imported it does. */
const copyAssets = () =>
	src(['{credentials,nodes}/**/*.{svg,json}', '!**/catalogue/*.json'], { encoding: false }).pipe(
		dest('dist'),
	);

exports.default = series(clean, parallel(compile, copyAssets));
