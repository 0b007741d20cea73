// Runs a program of the system as part of the process group of whoever started this script, and as another user if its
// arguments say so: <JSON of {file, args, uid, gid}>. A request to end is passed on as SIGINT, with which PostgreSQL
// closes its connections instead of waiting for them.
const { spawn } = require('node:child_process');

const { file, args, uid, gid } = JSON.parse(process.argv[2]);
const child = spawn(file, args, { uid, gid, stdio: ['ignore', 'inherit', 'inherit'] });
child.on('error', ({ message }) => {
	console.error(message);
	process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
process.on('SIGTERM', () => child.kill('SIGINT'));
