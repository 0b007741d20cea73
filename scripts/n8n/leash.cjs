// Preloaded into the Node processes that these scripts start. File descriptor 3 is a pipe that the
// parent holds: it closes when the parent ends, however it ends, and then this process ends, too,
// together with everything it has started (it leads its own process group).
const { Socket } = require('node:net');

// Taken out of the environment at once: child processes and worker threads have no such pipe.
const onLeash = process.env.PARENT_LEASH === '1';
delete process.env.PARENT_LEASH;

if (onLeash) {
	const leash = new Socket({ fd: 3, readable: true, writable: false });
	leash.on('error', () => {});
	leash.on('close', () => {
		if (process.platform === 'win32') process.exit(1);
		process.kill(-process.pid, 'SIGKILL');
	});
	leash.resume();
	leash.unref();
}
