import { startChild } from './harness/child.mjs'
import { interleave, measureCalls, median } from './harness/rounds.mjs'
import { subjectsAt } from './client/subjects.mjs'
import { createConnection, sendRequest, callRoute } from '@waymark/core/http'
const { message, stop } = await startChild('client/answer-server.mjs')
const url=`http://127.0.0.1:${message.port}/cases/case_1`
const headers={authorization:'Bearer s',accept:'application/json'}
const [raw, ours] = subjectsAt(message.port)
const connection=createConnection({baseUrl:`http://127.0.0.1:${message.port}`,token:'s'})
const nobudget=createConnection({baseUrl:`http://127.0.0.1:${message.port}`,token:'s',budget:false})
const req={operation:'x',method:'GET',template:'/cases/{id}',path:'/cases/case_1',write:false}
const S=[raw,
 {name:'+ signal', call:async()=>(await fetch(url,{headers,signal:new AbortController().signal})).json()},
 {name:'+ signal, timer', call:async()=>{const c=new AbortController();const t=setTimeout(()=>c.abort(),30000);try{return await (await fetch(url,{headers,signal:c.signal})).json()}finally{clearTimeout(t)}}},
 {name:'+ signal, timer, text', call:async()=>{const c=new AbortController();const t=setTimeout(()=>c.abort(),30000);try{return JSON.parse(await (await fetch(url,{headers,signal:c.signal,redirect:'manual'})).text())}finally{clearTimeout(t)}}},
 {name:'sendRequest, no budget', call:async()=>JSON.parse((await sendRequest(nobudget,req)).text)},
 {name:'sendRequest', call:async()=>JSON.parse((await sendRequest(connection,req)).text)},
 ours]
for (const c of [1,50]) { const f=await interleave(S,15,({call})=>measureCalls(call,{concurrency:c,milliseconds:150}))
for(const s of S) console.log(c,s.name.padEnd(26),'cpu',median(f.get(s.name).map(x=>x.cpu)).toFixed(0),'per s',median(f.get(s.name).map(x=>x.perSecond)).toFixed(0), 'of raw', median(f.get(s.name).map((x,i)=>x.perSecond/f.get('raw fetch')[i].perSecond)).toFixed(2)) }
stop()
