# Closer in one image: compose.yaml runs it twice, as the CMS with its publisher and as the site server.
# The version of Node is that of package.json. Debian 13 has the client programs of PostgreSQL 17, which backups need.
FROM node:24.21.0-trixie-slim

RUN apt-get update \
  && apt-get install --yes --no-install-recommends postgresql-client \
  && rm -rf /var/lib/apt/lists/*

WORKDIR /closer

# What is installed depends on these files alone, so a change of the code installs nothing anew. Tests stay out.
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY cms/package.json cms/
COPY scripts/package.json scripts/
COPY shared/package.json shared/
COPY site/package.json site/
COPY tests/package.json tests/
RUN npx --yes pnpm@12.21.0 install --frozen-lockfile --store-dir /tmp/store \
    --filter @closer/cms --filter @closer/scripts --filter @closer/shared --filter @closer/site \
  && rm -rf /tmp/store /root/.npm /root/.cache

COPY . .
RUN node scripts/compile.ts

# The code is root's and is only read; what is written lies in /data.
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production DATA_DIR=/data
USER node
CMD ["node", "scripts/start.ts", "--without-site"]
