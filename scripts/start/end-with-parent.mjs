// Imported first by every server that npm start starts: when that process is killed, its servers end too, so that the
// next start finds its ports free.
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
// Waiting for that moment is no reason to live on.
process.channel?.unref();
