const guarded = { auth: false, policies: ['global::has-export-token'] };

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/export', handler: 'export.send', config: guarded },
    { method: 'GET', path: '/export/changes', handler: 'export.waitForChange', config: guarded },
    { method: 'GET', path: '/export/media/:sha256', handler: 'export.sendMedia', config: guarded },
    { method: 'POST', path: '/export/status', handler: 'export.takeStatus', config: guarded },
  ],
};
