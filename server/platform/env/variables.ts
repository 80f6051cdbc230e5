import * as z from 'zod/mini'

/** One environment variable: what it must be, said to the person who types it, and how it is read. */
export type Variable = {
  readonly name: string
  readonly expected: string
  readonly example: string
  readonly required?: boolean
  /** A secret may be given by `<name>_FILE`; its value is never shown. */
  readonly secret?: boolean
  readonly schema: z.ZodMiniType<unknown, string>
}

const port = z.pipe(
  z.string().check(z.regex(/^\d{1,5}$/)),
  z.pipe(
    z.transform((text: string) => Number(text)),
    z.number().check(z.minimum(0), z.maximum(65_535)),
  ),
)
const onOff = z.pipe(
  z.enum(['1', '0', 'on', 'off', 'true', 'false']),
  z.transform((word: '1' | '0' | 'on' | 'off' | 'true' | 'false') => word === '1' || word === 'on' || word === 'true'),
)
const httpUrl = z.string().check(z.regex(/^https?:\/\/[^\s/]+/))
const key32 = z.pipe(
  z.string().check(z.regex(/^[A-Za-z0-9+/_-]{43}=?$/)),
  z.pipe(
    z.transform((text: string) => new Uint8Array(Buffer.from(text, 'base64'))),
    z.instanceof(Uint8Array).check(z.refine((bytes: Uint8Array) => bytes.length === 32)),
  ),
)
const text = z.string().check(z.minLength(1), z.maxLength(500))
const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/),
  z.refine((value: string) => !Number.isNaN(Date.parse(value))),
)

/** 环境变量 — every setting of the server, in the order in which they are explained and complained about. */
export const VARIABLES = {
  databaseUrl: {
    name: 'DATABASE_URL',
    expected: 'PostgreSQL 15 以上的地址',
    example: 'postgresql://yimen:密码@127.0.0.1:5432/yimen',
    required: true,
    secret: true,
    schema: z.string().check(z.regex(/^postgres(ql)?:\/\/[^\s/]+\/[^\s/?]+/)),
  },
  countyKey: {
    name: 'YIMEN_COUNTY_KEY',
    expected: '32 字节的密钥，写成 base64',
    example: 'openssl rand -base64 32 生成的一行',
    required: true,
    secret: true,
    schema: key32,
  },
  host: {
    name: 'YIMEN_HOST',
    expected: '要监听的地址',
    example: '127.0.0.1',
    schema: z.string().check(z.regex(/^[\w.:-]+$/)),
  },
  port: { name: 'YIMEN_PORT', expected: '0 到 65535 的端口', example: '3000', schema: port },
  metricsPort: { name: 'YIMEN_METRICS_PORT', expected: '0 到 65535 的端口', example: '9464', schema: port },
  publicUrl: {
    name: 'YIMEN_PUBLIC_URL',
    expected: '群众打开的网址',
    example: 'https://yimen.example.gov.cn',
    schema: httpUrl,
  },
  trustedProxies: {
    name: 'YIMEN_TRUSTED_PROXIES',
    expected: '前面的反向代理的地址或网段，用逗号隔开',
    example: '10.0.0.2,10.0.1.0/24',
    schema: z.pipe(
      z.string().check(z.regex(/^[0-9a-fA-F.:/]+(\s*,\s*[0-9a-fA-F.:/]+)*$/)),
      z.transform((list: string) => list.split(',').map((one) => one.trim())),
    ),
  },
  dataFolder: { name: 'YIMEN_DATA', expected: '存文件的文件夹', example: '/var/lib/yimen/data', schema: text },
  dev: { name: 'YIMEN_DEV', expected: 'on 或 off', example: 'off', schema: onOff },
  demo: { name: 'YIMEN_DEMO', expected: 'on 或 off', example: 'off', schema: onOff },
  demoNow: {
    name: 'YIMEN_DEMO_NOW',
    expected: '演示开始的时刻，带时区',
    example: '2026-03-02T09:00:00+08:00',
    schema: instant,
  },
  logLevel: {
    name: 'YIMEN_LOG',
    expected: 'silent、error、warn、info 或 debug',
    example: 'info',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
  },
  tlsCert: { name: 'YIMEN_TLS_CERT', expected: '证书文件', example: '/etc/yimen/cert.pem', schema: text },
  tlsKey: { name: 'YIMEN_TLS_KEY', expected: '证书的私钥文件', example: '/etc/yimen/key.pem', schema: text },
  wechatUrl: { name: 'WECHAT_URL', expected: '微信接口的地址', example: 'https://api.weixin.qq.com', schema: httpUrl },
  wechatAppId: { name: 'WECHAT_APP_ID', expected: '小程序的 AppID', example: 'wx0123456789abcdef', schema: text },
  wechatSecret: {
    name: 'WECHAT_SECRET',
    expected: '小程序的 AppSecret',
    example: '后台生成的一串',
    secret: true,
    schema: text,
  },
  wechatTemplates: {
    name: 'WECHAT_TEMPLATES',
    expected: '消息=模板编号，逗号隔开',
    example: 'm.prereviewReturned=AbC123,m.pickupReady=DeF456',
    schema: z.pipe(
      z.string().check(z.regex(/^m\.[A-Za-z]+=[\w-]+(,m\.[A-Za-z]+=[\w-]+)*$/)),
      z.transform((list: string) => new Map(list.split(',').map((pair) => pair.split('=') as [string, string]))),
    ),
  },
  smsUrl: { name: 'SMS_URL', expected: '短信网关的地址', example: 'https://sms.example.cn', schema: httpUrl },
  smsKey: { name: 'SMS_KEY', expected: '短信网关的账号', example: '网关给的一串', schema: text },
  smsSecret: { name: 'SMS_SECRET', expected: '短信网关的密钥', example: '网关给的一串', secret: true, schema: text },
  provinceUrl: {
    name: 'PROVINCE_URL',
    expected: '省平台接口的地址',
    example: 'https://api.province.example.cn',
    schema: httpUrl,
  },
  provinceKey: { name: 'PROVINCE_KEY', expected: '省平台的应用号', example: '省里给的一串', schema: text },
  provinceSecret: {
    name: 'PROVINCE_SECRET',
    expected: '省平台的密钥',
    example: '省里给的一串',
    secret: true,
    schema: text,
  },
} as const satisfies Record<string, Variable>
