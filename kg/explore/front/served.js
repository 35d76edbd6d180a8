// Answers from the application: one question is one request to where the page came from.
async function served(question, given) {
  const answer = await fetch(`ask/${question}`, {
    method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(given),
  })
  if (!answer.ok) throw new Error(`${question}: ${answer.status}`)
  return answer.json()
}
