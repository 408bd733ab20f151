/** Where the parts of the cluster listen, all of them on this machine alone. */
export type Ports = {
  readonly etcd: number
  readonly etcdPeer: number
  readonly haproxy: number
  readonly pgbouncer: number
  readonly postgres: readonly number[]
  readonly patroni: readonly number[]
}

export const login = 'vektor_program'

/** design/safety.md §4.3: a primary that died is replaced within its time to live, and only by whoever has everything. */
export function patroniSettings(place: string, ports: Ports, node: number): string {
  const port = ports.postgres[node]
  const settings = {
    scope: 'vektor',
    name: `node${node}`,
    restapi: {
      listen: `127.0.0.1:${ports.patroni[node]}`,
      connect_address: `127.0.0.1:${ports.patroni[node]}`,
    },
    etcd3: { host: `127.0.0.1:${ports.etcd}` },
    bootstrap: {
      dcs: {
        ttl: 20,
        loop_wait: 2,
        retry_timeout: 6,
        maximum_lag_on_failover: 1_048_576,
        synchronous_mode: true,
        synchronous_mode_strict: true,
        postgresql: {
          use_pg_rewind: true,
          parameters: { max_connections: 60, shared_buffers: '64MB', wal_keep_size: '256MB' },
        },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C.UTF-8' }, 'data-checksums'],
      pg_hba: [
        'local all all trust',
        'host all all 127.0.0.1/32 trust',
        'host replication all 127.0.0.1/32 trust',
      ],
    },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${port}`,
      data_dir: `${place}/node${node}`,
      bin_dir: '/usr/lib/postgresql/15/bin',
      pgpass: `${place}/pgpass${node}`,
      authentication: {
        superuser: { username: 'postgres' },
        replication: { username: 'replicator' },
        rewind: { username: 'postgres' },
      },
      parameters: { unix_socket_directories: place },
    },
  }
  // JSON is YAML
  return JSON.stringify(settings)
}

export function haproxySettings({ haproxy, postgres, patroni }: Ports): string {
  const servers = postgres.map(
    (port, node) => `  server node${node} 127.0.0.1:${port} check port ${patroni[node]}`,
  )
  return `global
  maxconn 500
defaults
  mode tcp
  timeout connect 3s
  timeout client 1h
  timeout server 1h
listen primary
  bind 127.0.0.1:${haproxy}
  option httpchk OPTIONS /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`
}

export function pgbouncerSettings(place: string, { haproxy, pgbouncer }: Ports): string {
  return `[databases]
* = host=127.0.0.1 port=${haproxy}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${pgbouncer}
unix_socket_dir =
auth_type = trust
auth_file = ${place}/users
pool_mode = transaction
default_pool_size = 20
max_client_conn = 200
server_login_retry = 1
server_connect_timeout = 3
`
}
