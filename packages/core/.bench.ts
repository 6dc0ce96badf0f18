import http from 'node:http'
import ky from 'ky'
import * as z from 'zod/mini'
import { createConnection, callRoute } from '@waymark/core/http'
import { defineRoute } from '@waymark/core/wire'
const route = defineRoute({ operation: 'getCase', method: 'GET', path: '/cases/{caseId}', capability: 'x', params: z.object({ caseId: z.string() }), answer: z.object({ id: z.string(), title: z.string(), items: z.array(z.number()) }) })
const post = defineRoute({ operation: 'createCase', method: 'POST', path: '/cases', capability: 'x', body: z.object({ title: z.string() }), answer: z.object({ id: z.string(), title: z.string(), items: z.array(z.number()) }) })
const body = JSON.stringify({id:'case_1',title:'hello',items:[1,2,3]})
const server = http.createServer((q,r)=>{r.setHeader('content-type','application/json');q.resume();r.end(body)})
await new Promise<void>(r=>server.listen(0,r)); const base='http://127.0.0.1:'+(server.address() as any).port; const url=base+'/cases/1'
const connection = createConnection({ baseUrl: base, token: 'abcdefgh' })
import { perform } from './src/http/perform.js'; import { startDeadline } from './src/http/deadline.js'; import { prepareExchange } from './src/http/exchange.js'; import { routeRequest } from './src/http/route-request.js'; import { readAnswer } from './src/http/send.js'; import { readRouteAnswer } from './src/http/call-route.js'; import { sendByFetch } from './src/http/send-by-fetch.js'
const direct = async (r: any, i: any) => { const e = prepareExchange(connection, routeRequest(r, i), {}); const d = startDeadline(30000, connection.clock); try { return await perform(connection, e, d, sendByFetch(), async (a, n) => readRouteAnswer(r, await readAnswer(a, n))) } finally { d.end() } }
const pb=JSON.stringify({title:'x'})
const own: Record<string, () => Promise<unknown>>={
 raw: async()=>{ await (await fetch(url)).json()},
 kydead: async()=>{ await (await ky(url,{retry:0,timeout:false,throwHttpErrors:false,signal:AbortSignal.timeout(30000)})).json()},
 ours: () => callRoute(connection, route, { params: { caseId: '1' } }),
 direct: () => direct(route, { params: { caseId: '1' } }),
 dirpost: () => direct(post, { body: { title: 'x' } }),
 rawpost: async()=>{ await (await fetch(url,{method:'POST',body:pb,headers:{'content-type':'application/json'}})).json()},
 kypost: async()=>{ await (await ky.post(url,{retry:0,timeout:false,throwHttpErrors:false,body:pb,signal:AbortSignal.timeout(30000)})).json()},
 ourpost: () => callRoute(connection, post, { body: { title: 'x' } }),
}
async function run(f: () => Promise<unknown>,n: number,c: number){let i=0;const t=performance.now();await Promise.all(Array.from({length:c},async()=>{while(i++<n)await f()}));return n/((performance.now()-t)/1000)}
for(const c of [1,50]){const res: Record<string, number[]>={};for(const k in own)await run(own[k]!,1000,c)
 for(let rep=0;rep<9;rep++)for(const k in own)(res[k]??=[]).push(await run(own[k]!,800,c))
 const med=(a: number[])=>a.sort((x,y)=>x-y)[a.length>>1]!;const raw=med(res.raw!);console.log(c,JSON.stringify(Object.fromEntries(Object.entries(res).map(([k,v])=>[k,(med(v)/raw).toFixed(2)]))),raw|0, 'ours/ky', (med(res.ours!)/med(res.kydead!)).toFixed(2))}
server.close();process.exit()
