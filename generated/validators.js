// Generated from spec/openapi.yaml by `npm run generate`. Do not edit.

// src/runtime/date-time.ts
function isDateTime(text) {
  return COMMON.test(text) || ANY.test(text) && isReal(text);
}
var COMMON = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/, ANY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;
function isReal(text) {
  if (twoDigits(text, 8) > daysIn(twoDigits(text, 0), twoDigits(text, 2), twoDigits(text, 5))) return !1;
  let minutes = minutesOfDay(text) - offsetMinutes(text) + 1440;
  return twoDigits(text, 17) < 60 || minutes % 1440 === 1439;
}
function compareDateTimes(a, b) {
  return utcMinutes(a) - utcMinutes(b) || twoDigits(a, 17) - twoDigits(b, 17) || compareFractions(a, b);
}
function utcMinutes(text) {
  let month = twoDigits(text, 5), year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0), leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400), dayOfYear = Math.floor(((month + 9) % 12 * 306 + 5) / 10) + twoDigits(text, 8) - 1;
  return (year * 365 + leapDays + dayOfYear) * 1440 + minutesOfDay(text) - offsetMinutes(text);
}
function compareFractions(a, b) {
  let endA = endOfFraction(a), endB = endOfFraction(b);
  for (let at = 20; at < endA || at < endB; at++) {
    let digitA = at < endA ? a.charCodeAt(at) : 48, digitB = at < endB ? b.charCodeAt(at) : 48;
    if (digitA !== digitB) return digitA - digitB;
  }
  return 0;
}
function endOfFraction(text) {
  if (text.charCodeAt(19) !== 46) return 19;
  let at = 20;
  for (; text.charCodeAt(at) >= 48 && text.charCodeAt(at) < 58; ) at++;
  return at;
}
function daysIn(century, yearOfCentury, month) {
  return month !== 2 ? 30 + (month + (month >> 3) & 1) : ((yearOfCentury === 0 ? century : yearOfCentury) & 3) === 0 ? 29 : 28;
}
function minutesOfDay(text) {
  return twoDigits(text, 11) * 60 + twoDigits(text, 14);
}
function offsetMinutes(text) {
  let at = text.length - 6, sign = text.charCodeAt(at), minutes = twoDigits(text, at + 1) * 60 + twoDigits(text, at + 4);
  return sign === 43 ? minutes : sign === 45 ? -minutes : 0;
}
function twoDigits(text, at) {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

// validators.js
var receiveUploadReady = validate20, schema31 = { required: ["status", "msg", "rec_id", "client_id", "recording_started_at", "recording_first_frame_written_at", "recording_first_peerframe_captured_at", "recording_stopped_at", "recording_file_duration_ms", "recording_file_size_bytes"] }, formats0 = isDateTime;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema31.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "upload_ready" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_ready" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.recording_started_at !== void 0) {
      let data4 = data.recording_started_at;
      typeof data4 == "string" ? formats0(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_first_frame_written_at !== void 0) {
      let data5 = data.recording_first_frame_written_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_first_peerframe_captured_at !== void 0) {
      let data6 = data.recording_first_peerframe_captured_at;
      typeof data6 == "string" ? formats0(data6) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_stopped_at !== void 0) {
      let data7 = data.recording_stopped_at;
      typeof data7 == "string" ? formats0(data7) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_file_duration_ms !== void 0) {
      let data8 = data.recording_file_duration_ms;
      typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "type", params: { type: "integer" } }), errors++), typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8)) && ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    if (data.recording_file_size_bytes !== void 0) {
      let data9 = data.recording_file_size_bytes;
      typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "type", params: { type: "integer" } }), errors++), typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9)) && ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate20.errors = vErrors, errors === 0;
}
var receiveUploadFailed = validate21, schema32 = { required: ["status", "msg", "rec_id", "client_id", "upload_status_code"] };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema32.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "upload_failed" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_failed" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.upload_status_code !== void 0) {
      let data4 = data.upload_status_code;
      typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/upload_status_code", keyword: "type", params: { type: "integer" } }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate21.errors = vErrors, errors === 0;
}
var receiveSessionFinished = validate22, schema33 = { required: ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"] };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema33.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "session_finished" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "session_finished" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.started_at !== void 0) {
      let data4 = data.started_at;
      typeof data4 == "string" ? formats0(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.stopped_at !== void 0) {
      let data5 = data.stopped_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate22.errors = vErrors, errors === 0;
}
var receiveSupervisorSessionFinished = validate23, schema34 = { required: ["status", "supervisor_session_id", "supervisor_client_id", "agent_session_id", "agent_client_id", "started_at", "stopped_at"] };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema34.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "supervisor_session_finished" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "supervisor_session_finished" } }), errors++);
    }
    if (data.supervisor_session_id !== void 0 && typeof data.supervisor_session_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/supervisor_session_id", keyword: "type", params: { type: "string" } }), errors++), data.supervisor_client_id !== void 0 && typeof data.supervisor_client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/supervisor_client_id", keyword: "type", params: { type: "string" } }), errors++), data.agent_session_id !== void 0 && typeof data.agent_session_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/agent_session_id", keyword: "type", params: { type: "string" } }), errors++), data.agent_client_id !== void 0 && typeof data.agent_client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/agent_client_id", keyword: "type", params: { type: "string" } }), errors++), data.started_at !== void 0) {
      let data5 = data.started_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.stopped_at !== void 0) {
      let data6 = data.stopped_at;
      typeof data6 == "string" ? formats0(data6) || ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate23.errors = vErrors, errors === 0;
}
var sendUploadReady = validate24, schema35 = { required: ["status", "msg", "rec_id", "client_id", "recording_started_at", "recording_first_frame_written_at", "recording_first_peerframe_captured_at", "recording_stopped_at", "recording_file_duration_ms", "recording_file_size_bytes"], properties: { status: { type: "string", const: "upload_ready" }, msg: { type: "string" }, rec_id: { type: "string" }, client_id: { type: "string" }, recording_started_at: { type: "string", format: "date-time" }, recording_first_frame_written_at: { type: "string", format: "date-time" }, recording_first_peerframe_captured_at: { type: "string", format: "date-time" }, recording_stopped_at: { type: "string", format: "date-time" }, recording_file_duration_ms: { type: "integer", minimum: 0 }, recording_file_size_bytes: { type: "integer", minimum: 0 } } }, func1 = Object.prototype.hasOwnProperty, func2 = isDateTime, func3 = compareDateTimes;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema35.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    for (let key0 in data)
      func1.call(schema35.properties, key0) || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "upload_ready" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_ready" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.recording_started_at !== void 0) {
      let data4 = data.recording_started_at;
      typeof data4 == "string" ? formats0(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_first_frame_written_at !== void 0) {
      let data5 = data.recording_first_frame_written_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_frame_written_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_first_peerframe_captured_at !== void 0) {
      let data6 = data.recording_first_peerframe_captured_at;
      typeof data6 == "string" ? formats0(data6) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_first_peerframe_captured_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_stopped_at !== void 0) {
      let data7 = data.recording_stopped_at;
      typeof data7 == "string" ? formats0(data7) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/recording_stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.recording_file_duration_ms !== void 0) {
      let data8 = data.recording_file_duration_ms;
      typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "type", params: { type: "integer" } }), errors++), typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8)) && ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_duration_ms", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    if (data.recording_file_size_bytes !== void 0) {
      let data9 = data.recording_file_size_bytes;
      typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9) || ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "type", params: { type: "integer" } }), errors++), typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9)) && ((vErrors ??= []).push({ instancePath: instancePath + "/recording_file_size_bytes", keyword: "minimum", params: { comparison: ">=", limit: 0 } }), errors++);
    }
    let last0, lastField0, time0 = data.recording_started_at;
    typeof time0 == "string" && func2(time0) && (last0 !== void 0 && func3(last0, time0) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_started_at", after: lastField0 } }), errors++), last0 = time0, lastField0 = "recording_started_at");
    let time1 = data.recording_first_frame_written_at;
    typeof time1 == "string" && func2(time1) && (last0 !== void 0 && func3(last0, time1) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_first_frame_written_at", after: lastField0 } }), errors++), last0 = time1, lastField0 = "recording_first_frame_written_at");
    let time2 = data.recording_stopped_at;
    typeof time2 == "string" && func2(time2) && (last0 !== void 0 && func3(last0, time2) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "recording_stopped_at", after: lastField0 } }), errors++), last0 = time2, lastField0 = "recording_stopped_at");
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate24.errors = vErrors, errors === 0;
}
var sendUploadFailed = validate25, schema36 = { required: ["status", "msg", "rec_id", "client_id", "upload_status_code"] };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema36.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    for (let key0 in data)
      key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "upload_status_code" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "upload_failed" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "upload_failed" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.upload_status_code !== void 0) {
      let data4 = data.upload_status_code;
      typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/upload_status_code", keyword: "type", params: { type: "integer" } }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate25.errors = vErrors, errors === 0;
}
var sendSessionFinished = validate26, schema37 = { required: ["status", "msg", "rec_id", "client_id", "started_at", "stopped_at"] };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema37.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    for (let key0 in data)
      key0 === "status" || key0 === "msg" || key0 === "rec_id" || key0 === "client_id" || key0 === "started_at" || key0 === "stopped_at" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "session_finished" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "session_finished" } }), errors++);
    }
    if (data.msg !== void 0 && typeof data.msg != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/msg", keyword: "type", params: { type: "string" } }), errors++), data.rec_id !== void 0 && typeof data.rec_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/rec_id", keyword: "type", params: { type: "string" } }), errors++), data.client_id !== void 0 && typeof data.client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/client_id", keyword: "type", params: { type: "string" } }), errors++), data.started_at !== void 0) {
      let data4 = data.started_at;
      typeof data4 == "string" ? formats0(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.stopped_at !== void 0) {
      let data5 = data.stopped_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    let last0, lastField0, time0 = data.started_at;
    typeof time0 == "string" && func2(time0) && (last0 !== void 0 && func3(last0, time0) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "started_at", after: lastField0 } }), errors++), last0 = time0, lastField0 = "started_at");
    let time1 = data.stopped_at;
    typeof time1 == "string" && func2(time1) && (last0 !== void 0 && func3(last0, time1) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } }), errors++), last0 = time1, lastField0 = "stopped_at");
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate26.errors = vErrors, errors === 0;
}
var sendSupervisorSessionFinished = validate27, schema38 = { required: ["status", "supervisor_session_id", "supervisor_client_id", "agent_session_id", "agent_client_id", "started_at", "stopped_at"] };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let prop0 of schema38.required)
      data[prop0] === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: prop0 } }), errors++);
    for (let key0 in data)
      key0 === "status" || key0 === "supervisor_session_id" || key0 === "supervisor_client_id" || key0 === "agent_session_id" || key0 === "agent_client_id" || key0 === "started_at" || key0 === "stopped_at" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.status !== void 0) {
      let data0 = data.status;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" } }), errors++), data0 !== "supervisor_session_finished" && ((vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "const", params: { allowedValue: "supervisor_session_finished" } }), errors++);
    }
    if (data.supervisor_session_id !== void 0 && typeof data.supervisor_session_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/supervisor_session_id", keyword: "type", params: { type: "string" } }), errors++), data.supervisor_client_id !== void 0 && typeof data.supervisor_client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/supervisor_client_id", keyword: "type", params: { type: "string" } }), errors++), data.agent_session_id !== void 0 && typeof data.agent_session_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/agent_session_id", keyword: "type", params: { type: "string" } }), errors++), data.agent_client_id !== void 0 && typeof data.agent_client_id != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/agent_client_id", keyword: "type", params: { type: "string" } }), errors++), data.started_at !== void 0) {
      let data5 = data.started_at;
      typeof data5 == "string" ? formats0(data5) || ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/started_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    if (data.stopped_at !== void 0) {
      let data6 = data.stopped_at;
      typeof data6 == "string" ? formats0(data6) || ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "format", params: { format: "date-time" } }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/stopped_at", keyword: "type", params: { type: "string" } }), errors++);
    }
    let last0, lastField0, time0 = data.started_at;
    typeof time0 == "string" && func2(time0) && (last0 !== void 0 && func3(last0, time0) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "started_at", after: lastField0 } }), errors++), last0 = time0, lastField0 = "started_at");
    let time1 = data.stopped_at;
    typeof time1 == "string" && func2(time1) && (last0 !== void 0 && func3(last0, time1) > 0 && ((vErrors ??= []).push({ instancePath, keyword: "x-chronology", params: { field: "stopped_at", after: lastField0 } }), errors++), last0 = time1, lastField0 = "stopped_at");
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  return validate27.errors = vErrors, errors === 0;
}
function receiveWebhook(value) {
  let validate = statusError;
  switch (value?.status) {
    case "upload_ready":
      validate = receiveUploadReady;
      break;
    case "upload_failed":
      validate = receiveUploadFailed;
      break;
    case "session_finished":
      validate = receiveSessionFinished;
      break;
    case "supervisor_session_finished":
      validate = receiveSupervisorSessionFinished;
      break;
  }
  let valid = validate(value);
  return receiveWebhook.errors = validate.errors, valid;
}
function sendWebhook(value) {
  let validate = statusError;
  switch (value?.status) {
    case "upload_ready":
      validate = sendUploadReady;
      break;
    case "upload_failed":
      validate = sendUploadFailed;
      break;
    case "session_finished":
      validate = sendSessionFinished;
      break;
    case "supervisor_session_finished":
      validate = sendSupervisorSessionFinished;
      break;
  }
  let valid = validate(value);
  return sendWebhook.errors = validate.errors, valid;
}
function isObject(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function checkUploadReady(value, report) {
  return isObject(value) ? (value.status === "upload_ready" || report?.("const", '"upload_ready"', "status")) && (typeof value.msg == "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id == "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id == "string" || report?.("type", "a string", "client_id")) && (typeof value.recording_started_at == "string" ? isDateTime(value.recording_started_at) || report?.("format", "an RFC 3339 timestamp", "recording_started_at") : report?.("type", "a string", "recording_started_at")) && (typeof value.recording_first_frame_written_at == "string" ? isDateTime(value.recording_first_frame_written_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_frame_written_at") : report?.("type", "a string", "recording_first_frame_written_at")) && (typeof value.recording_first_peerframe_captured_at == "string" ? isDateTime(value.recording_first_peerframe_captured_at) || report?.("format", "an RFC 3339 timestamp", "recording_first_peerframe_captured_at") : report?.("type", "a string", "recording_first_peerframe_captured_at")) && (typeof value.recording_stopped_at == "string" ? isDateTime(value.recording_stopped_at) || report?.("format", "an RFC 3339 timestamp", "recording_stopped_at") : report?.("type", "a string", "recording_stopped_at")) && (Number.isInteger(value.recording_file_duration_ms) || report?.("type", "an integer", "recording_file_duration_ms")) && (!Number.isFinite(value.recording_file_duration_ms) || value.recording_file_duration_ms >= 0 || report?.("minimum", "at least 0", "recording_file_duration_ms")) && (Number.isInteger(value.recording_file_size_bytes) || report?.("type", "an integer", "recording_file_size_bytes")) && (!Number.isFinite(value.recording_file_size_bytes) || value.recording_file_size_bytes >= 0 || report?.("minimum", "at least 0", "recording_file_size_bytes")) : report?.("type", "an object");
}
function isUploadReady(value) {
  return checkUploadReady(value) === !0;
}
function checkUploadFailed(value, report) {
  return isObject(value) ? (value.status === "upload_failed" || report?.("const", '"upload_failed"', "status")) && (typeof value.msg == "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id == "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id == "string" || report?.("type", "a string", "client_id")) && (Number.isInteger(value.upload_status_code) || report?.("type", "an integer", "upload_status_code")) : report?.("type", "an object");
}
function isUploadFailed(value) {
  return checkUploadFailed(value) === !0;
}
function checkSessionFinished(value, report) {
  return isObject(value) ? (value.status === "session_finished" || report?.("const", '"session_finished"', "status")) && (typeof value.msg == "string" || report?.("type", "a string", "msg")) && (typeof value.rec_id == "string" || report?.("type", "a string", "rec_id")) && (typeof value.client_id == "string" || report?.("type", "a string", "client_id")) && (typeof value.started_at == "string" ? isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at") : report?.("type", "a string", "started_at")) && (typeof value.stopped_at == "string" ? isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at") : report?.("type", "a string", "stopped_at")) : report?.("type", "an object");
}
function isSessionFinished(value) {
  return checkSessionFinished(value) === !0;
}
function checkSupervisorSessionFinished(value, report) {
  return isObject(value) ? (value.status === "supervisor_session_finished" || report?.("const", '"supervisor_session_finished"', "status")) && (typeof value.supervisor_session_id == "string" || report?.("type", "a string", "supervisor_session_id")) && (typeof value.supervisor_client_id == "string" || report?.("type", "a string", "supervisor_client_id")) && (typeof value.agent_session_id == "string" || report?.("type", "a string", "agent_session_id")) && (typeof value.agent_client_id == "string" || report?.("type", "a string", "agent_client_id")) && (typeof value.started_at == "string" ? isDateTime(value.started_at) || report?.("format", "an RFC 3339 timestamp", "started_at") : report?.("type", "a string", "started_at")) && (typeof value.stopped_at == "string" ? isDateTime(value.stopped_at) || report?.("format", "an RFC 3339 timestamp", "stopped_at") : report?.("type", "a string", "stopped_at")) : report?.("type", "an object");
}
function isSupervisorSessionFinished(value) {
  return checkSupervisorSessionFinished(value) === !0;
}
function checkWebhook(value, report) {
  switch (value?.status) {
    case "upload_ready":
      return checkUploadReady(value, report);
    case "upload_failed":
      return checkUploadFailed(value, report);
    case "session_finished":
      return checkSessionFinished(value, report);
    case "supervisor_session_finished":
      return checkSupervisorSessionFinished(value, report);
  }
  return isObject(value) ? typeof value.status != "string" ? report?.("type", "a string", "status") : report?.("unknown_status", 'one of "upload_ready", "upload_failed", "session_finished" or 1 more', "status") : report?.("type", "an object");
}
function isWebhook(value) {
  return checkWebhook(value) === !0;
}
var statuses = ["upload_ready", "upload_failed", "session_finished", "supervisor_session_finished"];
function statusError(value) {
  let error = isObject(value) ? value.status === void 0 ? { instancePath: "", keyword: "required", params: { missingProperty: "status" } } : typeof value.status != "string" ? { instancePath: "/status", keyword: "type", params: { type: "string" } } : { instancePath: "/status", keyword: "unknown_status", params: { allowedValues: statuses } } : { instancePath: "", keyword: "type", params: { type: "object" } };
  return statusError.errors = [error], !1;
}
export {
  checkSessionFinished,
  checkSupervisorSessionFinished,
  checkUploadFailed,
  checkUploadReady,
  checkWebhook,
  isSessionFinished,
  isSupervisorSessionFinished,
  isUploadFailed,
  isUploadReady,
  isWebhook,
  receiveSessionFinished,
  receiveSupervisorSessionFinished,
  receiveUploadFailed,
  receiveUploadReady,
  receiveWebhook,
  sendSessionFinished,
  sendSupervisorSessionFinished,
  sendUploadFailed,
  sendUploadReady,
  sendWebhook
};
