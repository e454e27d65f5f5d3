# Build: bundle the sources with the development dependencies.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json build.mjs run.mjs ./
COPY scripts/build ./scripts/build
RUN npm ci --no-audit --no-fund
COPY src ./src
COPY commands ./commands
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

# Run: compiled code with its lexicon, run-time dependencies and the bundled articles; no root, no shell tools.
FROM node:22-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data HEALTH_HOST=127.0.0.1
WORKDIR /app
COPY --from=build /app/package.json ./
COPY LICENSE NOTICE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Read at run time from beside package.json, not from dist.
COPY src/storage/migrations ./src/storage/migrations
COPY seeds ./seeds
RUN mkdir /data && chown node:node /data
# Over HTTP (SLACK_MODE=http) set SLACK_HOST=0.0.0.0 and publish SLACK_PORT.
USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.HEALTH_PORT || 8081) + '/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
